import { parseFormula } from "../../../grader/definition/expression.ts";
import { isRecord, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** A loss of one variable, `x`, as the `given` data hold it. */
function loss(formula: string): Value {
  const variables = ["x"];
  const { value, gradient, hessian } = parseFormula(formula, variables);
  return { $function: "body", variables, formula, constants: {}, value, gradient, hessian } as unknown as Value;
}

export const adapter: GoldenAdapter = {
  // A question about a claim names no run.
  call({ f, eta, x0, steps }) {
    if (typeof f !== "string" || [eta, x0, steps].some((entry) => typeof entry !== "number")) return undefined;
    return { function: "regime", given: { f: loss(f), eta: eta!, x0: x0!, steps: steps! } };
  },
  expected: (answer) => (isRecord(answer) ? answer.label! : answer),
};
