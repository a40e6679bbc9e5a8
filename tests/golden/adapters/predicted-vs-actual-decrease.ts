import { freeNames, parseExpression, parseFormula } from "../../../grader/definition/expression.ts";
import { callFunction, type FunctionBody } from "../../../grader/values/function-value.ts";
import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** A golden value names a formula; gradient and Hessian are its derivatives at the point unless it gives them. */
export const adapter: GoldenAdapter = {
  call(input) {
    const formula = String(input.f);
    const at = (Array.isArray(input.x) ? input.x : [input.x!]) as readonly number[];
    const mentioned = [...freeNames(parseExpression(formula))].sort();
    const usual = ["x", "y", "z", "w"].slice(0, at.length);
    const variables = mentioned.every((name) => usual.includes(name)) ? usual : mentioned;
    const { value, gradient, hessian } = parseFormula(formula, variables);
    const f: FunctionBody = { $function: "body", variables, formula, constants: {}, value, gradient, hessian };
    const view = (of: "gradient" | "hessian"): Value => callFunction({ $function: of, body: f }, [at]);
    return {
      function: "decrease",
      given: {
        loss: f as unknown as Value,
        g: input.g ?? view("gradient"),
        H: input.H ?? view("hessian"),
        x: at,
        eps: input.eps!,
      },
    };
  },
  expected: (answer) => answer,
};
