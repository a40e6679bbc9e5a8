import { freeNames, parseExpression } from "../../../grader/definition/expression.ts";
import { evaluate } from "../../../grader/values/expression.ts";
import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/**
 * A golden value gives the components of the gradient as formulas. The reference wants a function with a known Hessian:
 * the quadratic one whose Hessian is that of the given gradient at the given point, found here by differences that are
 * far more accurate than the tolerance.
 */
export const adapter: GoldenAdapter = {
  call(input) {
    const components = (Array.isArray(input.grad) ? input.grad : [input.grad]) as readonly string[];
    const trees = components.map(parseExpression);
    const names = (input.vars as readonly string[] | undefined) ?? [
      ...new Set(trees.flatMap((tree) => [...freeNames(tree)])),
    ];
    const variables = [...names].sort();
    const gradientAt = (x: readonly number[]) => {
      const scope = Object.fromEntries(variables.map((name, i) => [name, x[i]!]));
      return trees.map((tree) => evaluate(tree, scope) as number);
    };
    const hessianAt = (x: readonly number[]) => {
      const columns = x.map((entry, j) => {
        const s = 1e-3 * Math.max(1, Math.abs(entry));
        const slope = (t: number) => {
          const ahead = gradientAt(x.with(j, entry + t));
          const behind = gradientAt(x.with(j, entry - t));
          return ahead.map((value, i) => (value - behind[i]!) / (2 * t));
        };
        const coarse = slope(s);
        return slope(s / 2).map((fine, i) => (4 * fine - coarse[i]!) / 3);
      });
      return x.map((_, i) => columns.map((column) => column[i]!));
    };
    const x = input.x as readonly number[];
    const malformed = (input.v as readonly number[]).length !== x.length;
    const H = malformed ? [] : hessianAt(x);
    const linear = malformed ? [] : gradientAt(x).map((g, i) => g - H[i]!.reduce((sum, c, j) => sum + c * x[j]!, 0));
    return { function: "hvp", given: { f: quadratic(H, linear), x, v: input.v!, ...(input.h ? { h: input.h } : {}) } };
  },
  expected: (answer) => answer,
};

/** ½ x'Hx + b'x as the data of a function; H may be off symmetry by rounding. */
function quadratic(H: readonly (readonly number[])[], b: readonly number[]): Value {
  const variables = H.map((_, i) => `x${i + 1}`);
  const list = (items: readonly unknown[]) => ["list", ...items];
  const gradient = list(
    H.map((row, i) => row.reduce<unknown>((sum, c, j) => ["+", sum, ["*", c, variables[j]]], b[i]!)),
  );
  return {
    $function: "body",
    variables,
    formula: "",
    constants: {},
    value: 0,
    gradient,
    hessian: list(H.map((row) => list(row))),
  } as unknown as Value;
}
