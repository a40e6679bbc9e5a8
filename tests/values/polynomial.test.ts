import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callFunction, type FunctionBody } from "../../grader/values/function-value.ts";
import { type PolynomialTerm, polynomialBody } from "../../grader/values/polynomial.ts";

const call = (body: FunctionBody, $function: "value" | "gradient" | "hessian", x: readonly number[]) =>
  callFunction({ $function, body }, [x]);

describe("polynomialBody() writes formulas as a reader would", () => {
  test.each<[PolynomialTerm[], string[], string]>([
    [[], ["x"], "0"],
    [[{ c: 0, powers: [2] }], ["x"], "0"],
    [[{ c: -4, powers: [0] }], ["x"], "-4"],
    [[{ c: 1, powers: [1] }], ["x"], "x"],
    [
      [
        { c: -1, powers: [2] },
        { c: 1, powers: [0] },
      ],
      ["x"],
      "-x^2 + 1",
    ],
    [
      [
        { c: 1, powers: [3, 0] },
        { c: -3, powers: [1, 2] },
        { c: 2, powers: [0, 0] },
      ],
      ["x", "y"],
      "x^3 - 3*x*y^2 + 2",
    ],
    [
      [
        { c: 0.25, powers: [0, 0, 4] },
        { c: -1, powers: [1, 1, 0] },
      ],
      ["x", "y", "z"],
      "0.25*z^4 - x*y",
    ],
    // Like terms stand where the first of them stood; what cancels is gone.
    [
      [
        { c: 1, powers: [2] },
        { c: 5, powers: [1] },
        { c: 2, powers: [2] },
        { c: -5, powers: [1] },
      ],
      ["x"],
      "3*x^2",
    ],
  ])("%j in %j is %s", (terms, variables, formula) => {
    expect(polynomialBody(terms, variables).formula).toBe(formula);
  });
});

test("polynomialBody() gives exact values, gradients and Hessians of integer polynomials", () => {
  const term = fc.record({
    c: fc.integer({ min: -9, max: 9 }),
    powers: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
  });
  const point = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
  const monomial = (powers: readonly number[], x: readonly number[]) =>
    powers.reduce((product, power, i) => product * x[i]! ** power, 1);
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0) + 0;
  const lowered = (powers: readonly number[], i: number) => powers.with(i, Math.max(0, powers[i]! - 1));

  fc.assert(
    fc.property(fc.array(term, { maxLength: 6 }), point, (terms, x) => {
      const body = polynomialBody(terms, ["x", "y", "z"]);
      expect(call(body, "value", x)).toBe(sum(terms.map(({ c, powers }) => c * monomial(powers, x))));
      expect(call(body, "gradient", x)).toEqual(
        x.map((_, i) => sum(terms.map(({ c, powers }) => c * powers[i]! * monomial(lowered(powers, i), x)))),
      );
      expect(call(body, "hessian", x)).toEqual(
        x.map((_, i) =>
          x.map((__, j) =>
            sum(
              terms.map(({ c, powers }) => {
                const once = lowered(powers, i);
                return c * powers[i]! * once[j]! * monomial(lowered(once, j), x);
              }),
            ),
          ),
        ),
      );
    }),
  );
});

test("polynomialBody() of one variable also answers as a scalar function", () => {
  const body = polynomialBody([{ c: 2, powers: [3] }], ["x"]);
  expect(callFunction({ $function: "value", body }, [3])).toBe(54);
  expect(callFunction({ $function: "derivative", body }, [3])).toBe(54);
  expect(callFunction({ $function: "secondDerivative", body }, [3])).toBe(36);
});

test.each<[string, PolynomialTerm, string]>([
  [
    "too few powers",
    { c: 1, powers: [1] },
    "Cannot make a polynomial in x, y as every term must have one whole power >= 0 a variable: current value is [1]",
  ],
  [
    "a negative power",
    { c: 1, powers: [1, -1] },
    "Cannot make a polynomial in x, y as every term must have one whole power >= 0 a variable: current value is [1, -1]",
  ],
  [
    "half a power",
    { c: 1, powers: [0.5, 0] },
    "Cannot make a polynomial in x, y as every term must have one whole power >= 0 a variable: current value is [0.5, 0]",
  ],
  [
    "an infinite coefficient",
    { c: Number.POSITIVE_INFINITY, powers: [1, 1] },
    "Cannot make a polynomial as coefficients must be finite: current value is Infinity",
  ],
])("polynomialBody() refuses %s", (_what, term, message) => {
  expect(() => polynomialBody([term], ["x", "y"])).toThrow(new RangeError(message));
});
