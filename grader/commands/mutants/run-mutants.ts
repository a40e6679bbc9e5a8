import { makeVariant } from "../../certificate/make-variant.ts";
import { openPrograms } from "../../certificate/programs.ts";
import { judgeCase } from "../../checkers/judge-case.ts";
import type { Solutions } from "../../definition/bank.ts";
import type { Problem } from "../../definition/problem.ts";
import type { Limits } from "../../interpreter/interpreter.ts";
import { PoisonedError, Realm } from "../../interpreter/realm.ts";
import { decode, encode } from "../../values/codec.ts";
import { type FunctionView, isFunctionBody } from "../../values/function-value.ts";
import { isRecord, type Value } from "../../values/value.ts";
import { type Case, keylessSeeds } from "../../variant/variant.ts";
import { type Mutant, mutantsOf } from "./mutant.ts";

/** Why a mutant is not the reference: what it did, first, and in which case; the limit it met with, if one. */
export interface Kill {
  readonly seed: number;
  readonly case: string;
  readonly by: "answer" | "error" | "limit";
}

/** A mutant, and what killed it. */
export interface TriedMutant extends Pick<Mutant, "place" | "line" | "change"> {
  readonly kill: Kill | null;
}

/** The mutants of a problem's reference, tried on its hidden cases; plain data, as it comes from another thread. */
export interface TriedProblem {
  /** How many different hidden cases there were. */
  readonly cases: number;
  readonly mutants: readonly TriedMutant[];
}

interface Asked {
  readonly seed: number;
  readonly case: Case;
  /** Its data, as it is passed. */
  readonly given: Value;
}

// A mutant may take its time, but not for ever: this many times as long as the reference at its longest, and then some.
const PATIENCE = 5;
const PATIENCE_UNITS = 20;
const MEMORY_BYTES = 64 * 1024 * 1024;

/**
 * Tries every mutant of a problem's reference on the hidden cases of the variants at the seeds `1 … n`, which are made
 * and certified once.
 *
 * @throws AuthorError when a variant cannot be made.
 */
export async function runMutants(problem: Problem, solutions: Solutions, seeds: number): Promise<TriedProblem> {
  const { code, mutants } = mutantsOf(solutions.reference);
  const cases = await hiddenCases(problem, solutions, seeds);
  const reference = await kill(code, cases, limitsOf(Number.MAX_SAFE_INTEGER));
  if (reference.kill !== null)
    throw new Error(`Cannot try mutants as the reference fails in ${JSON.stringify(reference.kill)}`);
  const limits = limitsOf(PATIENCE * reference.work + PATIENCE_UNITS);
  const tried: TriedMutant[] = [];
  for (const { place, line, change, code: mutated } of mutants)
    tried.push({ place, line, change, kill: (await kill(mutated, cases, limits)).kill });
  return { cases: cases.length, mutants: tried };
}

/** Those of several seeds; what is not drawn comes with every seed, and is asked once. */
async function hiddenCases(problem: Problem, solutions: Solutions, seeds: number): Promise<Asked[]> {
  const programs = await openPrograms(problem, solutions);
  const cases = new Map<string, Asked>();
  try {
    for (let seed = 1; seed <= seeds; seed++) {
      for (const one of makeVariant(programs, keylessSeeds(String(seed))).variant.cases) {
        const key = `${one.function.name} ${encode(one.given as Value)}`;
        if (one.visibility === "hidden" && !cases.has(key))
          cases.set(key, { seed, case: one, given: withViews(one.given as Value) });
      }
    }
  } finally {
    programs.reference.dispose();
  }
  return [...cases.values()];
}

/** Functions without the trees of their formulas, which would cost more on the way into a realm than all the rest. */
function withViews(value: Value): Value {
  if (Array.isArray(value)) return value.map(withViews);
  if (isFunctionBody(value)) {
    const { variables, formula, constants } = value;
    const view = ($function: FunctionView) => ({ $function, body: value }) as unknown as Value;
    return {
      ...{ variables, formula, constants },
      ...{ evaluate: view("value"), gradientAt: view("gradient"), hessianAt: view("hessian") },
    };
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, withViews(entry)]));
}

const limitsOf = (callWork: number): Limits => ({
  callWork,
  totalWork: Number.MAX_SAFE_INTEGER,
  memoryBytes: MEMORY_BYTES,
  outputBytes: 0,
});

/** Runs a program on cases until one tells it from the reference; and the most work that a call took. */
async function kill(
  code: string,
  cases: readonly Asked[],
  limits: Limits,
): Promise<{ kill: Kill | null; work: number }> {
  const realm = await Realm.create(limits);
  let work = 0;
  try {
    const loaded = realm.load(new Map([["reference.js", code]]), "reference.js");
    if (loaded.kind === "syntax-error") throw new Error(`Cannot parse a mutant: ${loaded.thrown.message}\n${code}`);
    for (const { seed, case: one, given } of cases) {
      const killed = (by: Kill["by"]) => ({ kill: { seed, case: one.id, by }, work });
      if (loaded.kind !== "loaded") return killed(loaded.kind === "threw" ? "error" : "limit");
      const outcome = callOf(realm, one.function.name, given);
      if (outcome.kind === "limit") return killed("limit");
      work = Math.max(work, outcome.work);
      const judged = judgeCase(
        // The reference is given more than learners are: it changes and calls nothing of theirs.
        { ...one, maxCalls: {} },
        outcome.kind === "threw"
          ? { kind: "threw", name: outcome.thrown.name, message: outcome.thrown.message }
          : { kind: "returned", answer: decode(outcome.answer), mutated: [], calls: {} },
      );
      if (judged.error > 1) return killed(outcome.kind === "threw" ? "error" : "answer");
    }
    return { kill: null, work };
  } finally {
    realm.dispose();
  }
}

function callOf(realm: Realm, name: string, given: Value): ReturnType<Realm["call"]> {
  try {
    return realm.call({ function: name, args: [given] });
  } catch (error) {
    // Some of what a program can exceed breaks its interpreter; the next one gets another.
    if (error instanceof PoisonedError && error.limit !== undefined)
      return { kind: "limit", limit: error.limit, work: 0 };
    throw error;
  }
}
