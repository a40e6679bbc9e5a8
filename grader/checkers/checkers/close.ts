import { Odd, type Received } from "../../values/codec.ts";
import { isRecord, type Value } from "../../values/value.ts";
import { type Checker, type Comparison, EQUAL, worst } from "../checker.ts";

export interface CloseOptions {
  readonly relative?: number;
  readonly absolute?: number;
}

export const CLOSE_DEFAULTS = { relative: 1e-9, absolute: 1e-12 } as const;

/**
 * Accepts numbers within either tolerance of the expected ones, at any depth; everything else must be equal.
 *
 * Either, not both: a relative tolerance alone can never accept `1e-17` where the answer is `0`, and an absolute one
 * alone is meaningless around `1e12`. In a vector or matrix the relative tolerance counts from the largest entry, as an
 * honest method loses digits relative to the whole, not entry by entry.
 */
export const close: Checker<CloseOptions> = {
  summary: "Numbers within either tolerance at any depth, everything else equal",
  options: {
    type: "object",
    properties: {
      relative: {
        type: "number",
        minimum: 0,
        description: "Largest accepted error as a share of the largest entry (default 1e-9)",
      },
      absolute: { type: "number", minimum: 0, description: "Largest accepted error (default 1e-12)" },
    },
    additionalProperties: false,
  },
  compare(actual, expected, { relative = CLOSE_DEFAULTS.relative, absolute = CLOSE_DEFAULTS.absolute }, path) {
    return compareClose(actual, expected, (size) => Math.max(absolute, relative * size), path, undefined);
  },
};

/** The comparison itself; `toleranceAt` gives the largest accepted error where the numbers have a given size. */
function compareClose(
  actual: Received | undefined,
  expected: Value,
  toleranceAt: (size: number) => number,
  path: string,
  scale: number | undefined,
): Comparison {
  const differs: Comparison = {
    error: Number.POSITIVE_INFINITY,
    difference: { kind: "value", path, expected, got: actual },
  };
  if (typeof expected === "number") {
    if (typeof actual !== "number") return differs;
    // `-0` is the number 0: no exercise tells them apart.
    if (Object.is(actual, expected) || actual === expected) return EQUAL;
    const distance = Math.abs(actual - expected);
    // Relative to an infinite answer, every number would be within tolerance.
    const tolerance = Number.isFinite(expected) ? toleranceAt(Math.max(Math.abs(expected), scale ?? 0)) : 0;
    if (distance <= tolerance) return { error: distance / tolerance };
    const error = Number.isFinite(distance) && tolerance > 0 ? distance / tolerance : Number.POSITIVE_INFINITY;
    return { error, difference: { kind: "number", path, expected, got: actual, distance, tolerance } };
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return differs;
    if (actual.length !== expected.length) {
      return {
        error: Number.POSITIVE_INFINITY,
        difference: { kind: "length", path, expected: expected.length, got: actual.length },
      };
    }
    const size = scale ?? largest(expected);
    return worst(
      expected.map((entry: Value, i: number) =>
        compareClose(actual[i] as Received, entry, toleranceAt, `${path}[${i}]`, size),
      ),
    );
  }
  if (isRecord(expected)) {
    if (typeof actual !== "object" || actual === null || Array.isArray(actual) || actual instanceof Odd) return differs;
    const fields = actual as { readonly [key: string]: Received };
    return worst(
      Object.entries(expected).map(([name, entry]) =>
        compareClose(fields[name], entry, toleranceAt, `${path}.${name}`, undefined),
      ),
    );
  }
  return actual === expected ? EQUAL : differs;
}

/** The largest finite magnitude in a vector or matrix. */
function largest(value: Value): number {
  if (typeof value === "number") return Number.isFinite(value) ? Math.abs(value) : 0;
  if (!Array.isArray(value)) return 0;
  return value.reduce((size: number, entry: Value) => Math.max(size, largest(entry)), 0);
}
