import { parseFormula } from "../../../grader/definition/expression.ts";
import { evaluate } from "../../../grader/values/expression.ts";
import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** Gradient and Hessian are given, or those of a function of `vars` (x, y, … unless named) at the point `x`. */
export const adapter: GoldenAdapter = {
  call(input) {
    const point = (input.x ?? input.x0 ?? input.point) as readonly number[] | undefined;
    if (typeof input.f === "string" && Array.isArray(point)) {
      const variables = (input.vars ?? ["x", "y", "z"].slice(0, point.length)) as readonly string[];
      const { gradient, hessian } = parseFormula(input.f, variables);
      const scope = Object.fromEntries(variables.map((name, i) => [name, point[i] as Value]));
      return { function: "newtonStep", given: { g: evaluate(gradient, scope), H: evaluate(hessian!, scope) } };
    }
    if (input.g === undefined || input.H === undefined) return undefined;
    return { function: "newtonStep", given: { g: input.g, H: input.H } };
  },
  expected: (answer) => answer,
};
