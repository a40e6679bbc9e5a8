import { describe, expect, test } from "vitest";
import { atOrigin, type OriginType, type PlaneTerm } from "../../grader/values/origin.ts";

/** Terms from rows `[c, p, q]`. */
const terms = (...rows: [number, number, number][]): PlaneTerm[] => rows.map(([c, p, q]) => ({ c, p, q }));

describe("atOrigin()", () => {
  test.each<[string, PlaneTerm[], OriginType]>([
    ["x² + y⁴", terms([1, 2, 0], [1, 0, 4]), "strict-minimum"],
    ["x² - y⁴", terms([1, 2, 0], [-1, 0, 4]), "saddle"],
    ["x² + y³", terms([1, 2, 0], [1, 0, 3]), "saddle"],
    ["x²", terms([1, 2, 0]), "weak-minimum"],
    ["-x²y²", terms([-1, 2, 2]), "weak-maximum"],
    ["-x⁴ - y⁴ + 5", terms([-1, 4, 0], [-1, 0, 4], [5, 0, 0]), "strict-maximum"],
    ["the monkey saddle", terms([1, 3, 0], [-3, 1, 2]), "saddle"],
    ["(y - x²)(y - 3x²)", terms([1, 0, 2], [-4, 2, 1], [3, 4, 0]), "saddle"],
    ["(y - x²)²", terms([1, 0, 2], [-2, 2, 1], [1, 4, 0]), "weak-minimum"],
    ["y² + x²y + x⁴", terms([1, 0, 2], [1, 2, 1], [1, 4, 0]), "strict-minimum"],
    ["x² + y² - 9x³, decided by the Hessian", terms([1, 2, 0], [1, 0, 2], [-9, 3, 0]), "strict-minimum"],
    ["xy, decided by the Hessian", terms([1, 1, 1]), "saddle"],
    ["x² + y + y², which is not critical", terms([1, 2, 0], [1, 0, 1], [1, 0, 2]), "not-critical"],
    ["nothing", [], "flat"],
    ["terms that cancel", terms([2, 3, 0], [-2, 3, 0]), "flat"],
    ["x² + x³, which is not quasi-homogeneous", terms([1, 2, 0], [1, 3, 0]), "undecided"],
    ["x² + y⁴ + y⁶, which is not quasi-homogeneous", terms([1, 2, 0], [1, 0, 4], [1, 0, 6]), "undecided"],
    ["x² + y¹⁴, whose degree is too large", terms([1, 2, 0], [1, 0, 14]), "undecided"],
    ["fractions", terms([0.25, 2, 0], [0.1, 0, 4]), "strict-minimum"],
  ])("%s", (_, f, type) => {
    expect(atOrigin(f)?.type).toBe(type);
  });

  test("adds like terms for gradient and Hessian, and reads degrees from the terms as given", () => {
    expect(atOrigin(terms([1, 2, 0], [2, 2, 0], [5, 1, 1], [7, 1, 0], [4, 0, 5], [-4, 0, 5]))).toEqual({
      gradient: [7, 0],
      hessian: [
        [6, 5],
        [5, 0],
      ],
      type: "not-critical",
      lowestDegree: 1,
      highestDegree: 5,
    });
  });

  test.each([[terms([1, -1, 3])], [terms([1, 0.5, 2])], [terms([Number.NaN, 1, 1])]])("%j is no polynomial", (f) => {
    expect(atOrigin(f)).toBeUndefined();
  });
});
