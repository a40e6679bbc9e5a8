import { expect, test } from "vitest";
import { makeValue } from "../../grader/variant/make-value.ts";
import { fillText } from "../../grader/variant/texts.ts";

test.each([
  ["$x^2 {{signed b}}\\,x {{signed a}}$", "$x^2 - 360\\,x + 2$"],
  ["$10^{ -{{a}} }$, $\\tfrac{ {{a}} }{5}$, `{ a }`", "$10^{-2}$, $\\tfrac{2}{5}$, `{ a }`"],
])("%s is filled", (text, filled) => {
  expect(fillText({ en: text, zh: text }, { a: 2, b: -360 }, "en")).toBe(filled);
});

test.each([
  ["a * x^2 * y", "-3 * x^2 * y"],
  ["exp(a - x)", "exp(-3 - x)"],
  ["x - a", "x + 3"],
  ["x + a * y", "x - 3 * y"],
  ["4 * b * (x - 1)^3", "8 * (x - 1)^3"],
  ["x - 4 * b * y", "x - 8 * y"],
  ["4 * b^2 * x", "4 * 2^2 * x"],
  ["x / 4 * b", "x / 4 * 2"],
  ["a^2 * x", "(-3)^2 * x"],
  ["c * x", "x"],
])("the formula %s is shown tidily", (text, shown) => {
  const formula = { text, value: 0, gradient: 0, hessian: null, constants: ["a", "b", "c"] };
  const body = makeValue({ kind: "function", variables: ["x", "y"], formula }, { a: -3, b: 2, c: 1 }, []);
  expect(body).toMatchObject({ formula: shown });
});
