import { freeNames, parseExpression } from "../../../grader/definition/expression.ts";
import { evaluate } from "../../../grader/values/expression.ts";
import type { GoldenAdapter } from "../adapter.ts";

/**
 * A golden value gives a formula, perhaps with the value at the origin behind it. The reference wants the coefficients of the
 * bank's family: those with the same mixed derivatives, found by difference quotients over very flat rectangles.
 */
export const adapter: GoldenAdapter = {
  call(input) {
    const formula = String(input.f).split(",")[0]!;
    const tree = parseExpression(formula);
    const constants = Object.fromEntries(
      [...freeNames(tree)].filter((name) => name !== "x" && name !== "y").map((name) => [name, input[name]!]),
    );
    const at = (x: number, y: number) => evaluate(tree, { ...constants, x, y }) as number;
    const quotient = (s: number, t: number) => (at(s, t) - at(s, -t) - at(-s, t) + at(-s, -t)) / (4 * s * t);
    const round = (value: number) => Math.round(value * 1e5) / 1e5;
    const fxy = round(quotient(1e-6, 1e-3));
    const fyx = round(quotient(1e-3, 1e-6));
    const given = { c: (fyx - fxy) / 2, alpha: 1, beta: 1, p: (fxy + fyx) / 2 };
    return { function: "mixedPartials", given: { ...given, outer: input.outer ?? 0.01, inner: input.inner ?? 1e-5 } };
  },
  expected: (answer) => answer,
};
