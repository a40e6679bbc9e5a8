import type { Outcome } from "../checkers/judge-case.ts";
import type { Received } from "../values/codec.ts";
import type { Case } from "../variant/variant.ts";

/** A way to answer without having read the question. */
export interface DegenerateStrategy {
  readonly name: string;
  outcome(one: Case): Outcome;
}

const returns = (answer: Received): Outcome => ({ kind: "returned", answer, mutated: [], calls: {} });

/** Answers that nobody should earn points for, whatever the case: `NaN`, the input itself, nothing, an error. */
export const DEGENERATE: readonly DegenerateStrategy[] = [
  { name: "NaN", outcome: () => returns(Number.NaN) },
  { name: "null", outcome: () => returns(null) },
  { name: "an empty list", outcome: () => returns([]) },
  { name: "an empty record", outcome: () => returns({}) },
  { name: "the first argument", outcome: (one) => returns((one.args[0] ?? null) as Received) },
  { name: "always a RangeError", outcome: () => ({ kind: "threw", name: "RangeError", message: "" }) },
  { name: "always a TypeError", outcome: () => ({ kind: "threw", name: "TypeError", message: "" }) },
];

/** The constant answers worth trying: every answer that is right somewhere. */
export function constantsOf(cases: readonly Case[]): DegenerateStrategy[] {
  const seen = new Map<string, Received>();
  for (const { expected } of cases) {
    if (expected.kind === "value") seen.set(JSON.stringify(expected.value), expected.value as Received);
  }
  return [...seen].map(([text, value]) => ({ name: `always ${text.slice(0, 80)}`, outcome: () => returns(value) }));
}
