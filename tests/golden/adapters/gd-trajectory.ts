import { freeNames, parseExpression, parseFormula } from "../../../grader/definition/expression.ts";
import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** A golden value names the gradient, a formula a component, and not the loss: a body whose gradient it is will do. */
function withGradient(components: readonly string[], dimension: number): Value {
  const mentioned = new Set(components.flatMap((component) => [...freeNames(parseExpression(component))]));
  const families = [
    ["x", "y", "z", "w"].slice(0, dimension),
    ...[0, 1].map((first) => Array.from({ length: dimension }, (_, i) => `x${first + i}`)),
  ];
  const variables = families.find((names) => [...mentioned].every((name) => names.includes(name)));
  if (variables === undefined) throw new Error(`Cannot tell the variables of ${components.join(", ")}`);
  const parsed = components.map((component) => parseFormula(component, variables));
  return {
    $function: "body",
    variables,
    formula: "",
    constants: {},
    value: 0,
    gradient: ["list", ...parsed.map(({ value }) => value)],
    hessian: null,
  } as unknown as Value;
}

export const adapter: GoldenAdapter = {
  call({ grad, x0, eta, steps }) {
    const components = (Array.isArray(grad) ? grad : [grad]) as readonly string[];
    const start = (Array.isArray(x0) ? x0 : [x0]) as readonly number[];
    const f = withGradient(components, components.length);
    return { function: "gdTrajectory", given: { f, x0: start, eta: eta!, steps: steps! } };
  },
  expected: (answer) => (answer as readonly Value[]).map((row) => (Array.isArray(row) ? row : [row])),
};
