import { freeNames, parseExpression, parseFormula } from "../../../grader/definition/expression.ts";
import type { FunctionBody } from "../../../grader/values/function-value.ts";
import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** A golden value names the function as a formula, and its variables in order unless that is the alphabetical one. */
export const adapter: GoldenAdapter = {
  call(input) {
    const formula = String(input.f);
    const variables = (input.vars as readonly string[] | undefined) ?? [...freeNames(parseExpression(formula))].sort();
    const { value, gradient, hessian } = parseFormula(formula, variables);
    const f: FunctionBody = { $function: "body", variables, formula, constants: {}, value, gradient, hessian };
    const step = typeof input.h === "number" ? { h: input.h } : {};
    return { function: "hessianFD", given: { f: f as unknown as Value, x: input.x!, ...step } };
  },
  expected: (answer) => answer,
};
