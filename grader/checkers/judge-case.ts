import type { Clause, FunctionSpec } from "../definition/problem.ts";
import type { Received } from "../values/codec.ts";
import { clearness, ExpressionError } from "../values/expression.ts";
import { type Mismatch, mismatch } from "../values/types.ts";
import type { Scope, Value } from "../values/value.ts";
import type { Difference } from "./checker.ts";
import { compareAnswer } from "./compare.ts";

/** The right outcome of a case. */
export type Expected =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "throws"; readonly error: "RangeError" | "TypeError" }
  | { readonly kind: "clauses" };

/** What a case asks for: everything that judging an outcome needs. */
export interface CaseSpec {
  readonly function: FunctionSpec;
  /** The data that clauses may mention. */
  readonly given: Scope;
  readonly expected: Expected;
  readonly maxCalls: Readonly<Record<string, number>>;
}

/** What a function did with a case, wherever it ran. */
export type Outcome =
  | {
      readonly kind: "returned";
      readonly answer: Received;
      /** Names of the arguments that the call changed. */
      readonly mutated: readonly string[];
      /** How often each function-valued argument was called, by name. */
      readonly calls: Readonly<Record<string, number>>;
    }
  | { readonly kind: "threw"; readonly name: string; readonly message: string };

/** Why an outcome is not the right one, as data. */
export type Failure =
  | { readonly kind: "difference"; readonly difference: Difference }
  | { readonly kind: "type"; readonly mismatch: Mismatch }
  | { readonly kind: "clauses"; readonly failed: readonly string[] }
  | { readonly kind: "mutated"; readonly argument: string }
  | { readonly kind: "calls"; readonly argument: string; readonly calls: number; readonly max: number }
  | { readonly kind: "threw"; readonly name: string; readonly message: string }
  | { readonly kind: "wrong-error"; readonly expected: string; readonly name: string; readonly message: string }
  | { readonly kind: "no-error"; readonly expected: string; readonly answer: Received };

/** How an outcome was judged; `error` in units of the tolerance, see `Comparison`. */
export interface Judgement {
  readonly error: number;
  readonly failure?: Failure;
}

const wrong = (failure: Failure, error = Number.POSITIVE_INFINITY): Judgement => ({ error, failure });

/** Judges what a function did with one case. Never throws on anything that a learner's code may have answered. */
export function judgeCase(spec: CaseSpec, outcome: Outcome): Judgement {
  const { expected } = spec;
  if (outcome.kind === "threw") {
    const { name, message } = outcome;
    if (expected.kind !== "throws") return wrong({ kind: "threw", name, message });
    return name === expected.error
      ? { error: 0 }
      : wrong({ kind: "wrong-error", expected: expected.error, name, message });
  }
  if (expected.kind === "throws") return wrong({ kind: "no-error", expected: expected.error, answer: outcome.answer });
  const mutated = outcome.mutated[0];
  if (mutated !== undefined) return wrong({ kind: "mutated", argument: mutated });
  for (const [argument, max] of Object.entries(spec.maxCalls)) {
    const calls = outcome.calls[argument] ?? 0;
    if (calls > max) return wrong({ kind: "calls", argument, calls, max });
  }
  const unfit = mismatch(outcome.answer, spec.function.returns);
  if (unfit !== undefined) return wrong({ kind: "type", mismatch: unfit });
  const { judge } = spec.function;
  if (judge.kind === "clauses") return judgeClauses(judge.clauses, spec.given, outcome.answer as Value);
  const { error, difference } = compareAnswer(judge.checker, outcome.answer, (expected as { value: Value }).value);
  return error <= 1 || difference === undefined ? { error } : wrong({ kind: "difference", difference }, error);
}

/**
 * A clause that holds with clearness `c` has error `margin / c`: at most 1 when it is accepted, small when it holds
 * clearly. A clause that does not hold, or that this answer makes meaningless, has an infinite error. After a
 * presupposed one that fails, such as the shape of a matrix, no further clause is named.
 */
function judgeClauses(clauses: readonly Clause[], given: Scope, answer: Value): Judgement {
  const errors = clauses.map(({ holds, margin }) => {
    try {
      const clear = clearness(holds, { ...given, answer });
      return clear > 0 ? margin / clear : Number.POSITIVE_INFINITY;
    } catch (problem) {
      if (problem instanceof ExpressionError) return Number.POSITIVE_INFINITY;
      throw problem;
    }
  });
  const error = Math.max(...errors);
  const end = clauses.findIndex(({ presupposed }, i) => presupposed && errors[i]! > 1);
  const told = end === -1 ? clauses : clauses.slice(0, end + 1);
  const failed = told.filter((_, i) => errors[i]! > 1).map((clause) => clause.id);
  return failed.length === 0 ? { error } : wrong({ kind: "clauses", failed }, error);
}
