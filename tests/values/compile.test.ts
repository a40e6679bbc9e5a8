import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseExpression, parseFormula } from "../../grader/definition/expression.ts";
import { compileFormula } from "../../grader/values/compile.ts";
import { evaluate } from "../../grader/values/expression.ts";

const formulas = [
  "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  "sin(x + y) + (x - y)^2 - 1.5*x + a*y + 1",
  "exp(-x^2) * log(1 + y^2) / (2 + cos(x*y))",
  "-x^3 + x^-2 + pi*sqrt(abs(y)) - e",
];

describe.each(formulas)("compileFormula() of %s", (text) => {
  test("gives the very bits of evaluate(), for the value, the gradient and the Hessian", () => {
    const { value, gradient, hessian } = parseFormula(text, ["x", "y"]);
    for (const part of [value, gradient, hessian!]) {
      const formula = compileFormula(part, ["x", "y"]);
      fc.assert(
        fc.property(
          fc.double({ min: -9, max: 9, noNaN: true }),
          fc.double({ min: -9, max: 9, noNaN: true }),
          fc.integer({ min: -5, max: 5 }),
          (x, y, a) => {
            const slow = evaluate(part, { x, y, a });
            if (formula !== undefined) expect(formula.evaluate([x, y], { a })).toEqual(slow);
          },
        ),
      );
    }
  });
});

test("compileFormula() leaves to evaluate() what it does not know", () => {
  for (const text of ["x > 0 ? x : -x", "max(x, y)", "x^y", "[1, 2] * [x, y]"]) {
    expect(compileFormula(parseExpression(text), ["x", "y"]), text).toBeUndefined();
  }
  expect(compileFormula(parseExpression("x^2 + y"), ["x", "y"])).toBeDefined();
});
