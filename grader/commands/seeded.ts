import { type CertifiedVariant, makeVariant } from "../certificate/make-variant.ts";
import { learnerVariant } from "../pipeline.ts";
import { keylessSeeds } from "../variant/variant.ts";
import { findProblem, programsOf, readBank, readKey, readSet } from "./files.ts";
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

/** Makes the variant that a command names. */
export async function seededVariant(id: string, options: SeededOptions): Promise<CertifiedVariant> {
  const bank = readBank(options.bank);
  const problem = findProblem(bank, id);
  const open = programsOf(bank);
  const { seed, set: setPath, learner, keyFile } = options;
  if (learner !== undefined || keyFile !== undefined || setPath !== undefined) {
    if (learner === undefined || keyFile === undefined)
      throw new UsageError("Cannot make a learner's variant: both --learner and --key-file are needed");
    if (seed !== undefined)
      throw new UsageError("Cannot use --seed with --learner: a learner's seeds come from the key");
    const set = setPath === undefined ? undefined : readSet(setPath, options.bank);
    const attempt = options.attempt ?? set?.attempt ?? 1;
    return learnerVariant({ attempt }, learner, problem.id, readKey(keyFile), open);
  }
  if (seed === undefined) throw new UsageError('Cannot make a variant without a seed: add e.g. "--seed 42"');
  return makeVariant(await open(problem.id), keylessSeeds(seed));
}
