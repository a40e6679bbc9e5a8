import type { Scope, Value } from "../../grader/values/value.ts";

/**
 * Reads the golden values of one problem: which call a value stands for, and its answer as the reference would give it.
 * One file a problem in `adapters/`, named by slug, with a `adapter` export.
 */
export interface GoldenAdapter {
  /** The `given` data for the reference; `undefined` when the golden value is a question about a claim, and no call. */
  call(input: GoldenInput): { readonly function: string; readonly given: Scope } | undefined;
  /** The golden answer in the form of the reference's. Infinity has been restored from its string already. */
  expected(answer: Value, input: GoldenInput): Value;
}

export type GoldenInput = Readonly<Record<string, Value>>;
