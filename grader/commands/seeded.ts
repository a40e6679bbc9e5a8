import { type CertifiedVariant, makeVariant } from "../certificate/make-variant.ts";
import { learnerVariant } from "../pipeline.ts";
import { overridesOf } from "../variant/seeds.ts";
import { keylessSeeds } from "../variant/variant.ts";
import { findProblem, forSet, programsOf, readBankWith, readKey, readSet } from "./files.ts";
import { UsageError } from "./terminal.ts";

/** Names a variant: a seed, or a learner of a set. */
export interface SeededOptions {
  readonly bank: string;
  readonly seed?: string;
  readonly set?: string;
  readonly learner?: string;
  readonly attempt?: number;
  readonly keyFile?: string;
}

/** Makes the variant that a command names. A set brings its attempt, and the parameters that it makes in its own way. */
export async function seededVariant(id: string, options: SeededOptions): Promise<CertifiedVariant> {
  const { seed, set: setPath, learner, keyFile } = options;
  const set = setPath === undefined ? undefined : readSet(setPath, options.bank);
  const whole = readBankWith(options.bank, [id, ...(set?.problems ?? []).map((problem) => problem.id)]);
  const { id: found } = findProblem(whole, id);
  const bank = set === undefined ? whole : forSet(whole, set);
  const open = programsOf(bank);
  if (learner !== undefined || keyFile !== undefined) {
    if (learner === undefined || keyFile === undefined)
      throw new UsageError("Cannot make a learner's variant: both --learner and --key-file are needed");
    if (seed !== undefined)
      throw new UsageError("Cannot use --seed with --learner: a learner's seeds come from the key");
    const attempt = options.attempt ?? set?.attempt ?? 1;
    return learnerVariant({ attempt }, learner, found, readKey(keyFile), open);
  }
  if (seed === undefined) throw new UsageError('Cannot make a variant without a seed: add e.g. "--seed 42"');
  const overrides = overridesOf(seed);
  if (overrides !== null && overrides !== bank.problems.get(found)!.overrides)
    throw new UsageError(
      `Cannot make the variant of the seed "${seed}": it belongs to a set that makes parameters of "${found}" in its own way${set === undefined ? "; name it with --set" : ", and this set does not, or makes others"}`,
    );
  return makeVariant(await open(found), keylessSeeds(seed));
}
