import { isMatrix } from "../../values/value.ts";
import type { Checker } from "../checker.ts";

/** Asymmetry that rounding explains, as a share of the largest entry. */
const ROUNDING = 1e-12;

/**
 * Demands that a matrix is symmetric far beyond the accuracy of its entries, which another checker judges first: two
 * estimates of one mixed derivative agree roughly, but a Hessian that is used as one must agree with its transpose.
 */
export const symmetric: Checker<{ readonly of?: unknown }> = {
  summary: "A matrix judged by the checker `of` that is symmetric up to 1e-12 of its largest entry",
  options: {
    type: "object",
    properties: { of: { $ref: "#/$defs/checker", description: "How the entries are compared (default close)" } },
    additionalProperties: false,
  },
  compare(actual, expected, { of = "close" }, path, recurse) {
    const judged = recurse(of, actual, expected, path);
    if (!isMatrix(actual)) return judged;
    const size = actual.reduce((largest, row) => row.reduce((a, b) => Math.max(a, Math.abs(b)), largest), 0);
    for (const [i, row] of actual.entries()) {
      for (let j = 0; j < i; j++) {
        const [below, above] = [row[j]!, actual[j]?.[i] ?? Number.NaN];
        if (below === above || Math.abs(below - above) <= ROUNDING * size) continue;
        const difference = { kind: "asymmetric" as const, path: `${path}[${i}][${j}]`, below, above };
        return { error: Number.POSITIVE_INFINITY, difference: judged.difference ?? difference };
      }
    }
    return judged;
  },
};
