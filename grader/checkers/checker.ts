import type { JsonSchema } from "../definition/vocabulary.ts";
import type { Received } from "../values/codec.ts";
import type { Value } from "../values/value.ts";

/** Where an answer first departs from the right one, as data; `checkers/words.ts` says it in words. */
export type Difference =
  | {
      readonly kind: "number";
      readonly path: string;
      readonly expected: number;
      readonly got: number;
      /** `|got - expected|` and the largest that is accepted. */
      readonly distance: number;
      readonly tolerance: number;
    }
  | { readonly kind: "value"; readonly path: string; readonly expected: Value; readonly got: Received | undefined }
  | { readonly kind: "length"; readonly path: string; readonly expected: number; readonly got: number }
  | {
      readonly kind: "items";
      readonly path: string;
      readonly missing: readonly Value[];
      readonly extra: readonly Received[];
    }
  /** Right entries, but the one below the diagonal and its mirror image above it differ. */
  | { readonly kind: "asymmetric"; readonly path: string; readonly below: number; readonly above: number };

/**
 * How far an answer is from the right one, in units of the tolerance: 0 when they are equal, at most 1 when the answer
 * is accepted, infinite when no tolerance would help. Certificates need the size, not only the verdict.
 */
export interface Comparison {
  readonly error: number;
  /** Present when `error` exceeds 1. */
  readonly difference?: Difference;
}

export const EQUAL: Comparison = { error: 0 };

/** Compares one part of an answer by another checker, as its author named it. */
export type Recurse = (checker: unknown, actual: Received | undefined, expected: Value, path: string) => Comparison;

/** One way to judge an answer. It must accept any `actual` without throwing: it comes from a learner. */
export interface Checker<Options = object> {
  /** One sentence for editors and lists. */
  readonly summary: string;
  /** Plain JSON Schema, not TypeBox's: checkers travel in every handout, and should travel light. */
  readonly options: JsonSchema;
  compare(actual: Received | undefined, expected: Value, options: Options, path: string, recurse: Recurse): Comparison;
}

/** The worse of several comparisons; the first of the worst wins, so that readers see the first difference. */
export function worst(comparisons: Iterable<Comparison>): Comparison {
  let result = EQUAL;
  let shown: Difference | undefined;
  for (const comparison of comparisons) {
    shown ??= comparison.difference;
    if (comparison.error > result.error) result = comparison;
  }
  return shown === undefined ? { error: result.error } : { error: result.error, difference: shown };
}
