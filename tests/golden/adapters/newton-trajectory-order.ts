import { parseFormula } from "../../../grader/definition/expression.ts";
import { isRecord, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

const VARIABLES = ["x"];

/** A function of `x`, as the `given` data hold it. */
function body(formula: string): Value {
  const { value, gradient, hessian } = parseFormula(formula, VARIABLES);
  return {
    $function: "body",
    variables: VARIABLES,
    formula,
    constants: {},
    value,
    gradient,
    hessian,
  } as unknown as Value;
}

/** The derivatives of the losses whose second derivative, differentiated symbolically, would lose all digits far out. */
const DERIVATIVES: Readonly<Record<string, readonly [string, string]>> = {
  "log(cosh(x))": ["(exp(x) - exp(-x)) / (exp(x) + exp(-x))", "4 / (exp(x) + exp(-x))^2"],
  "sqrt(1+x^2)": ["x / sqrt(1 + x^2)", "1 / ((1 + x^2) * sqrt(1 + x^2))"],
};

function derivatives(formula: string): { f1: Value; f2: Value } {
  const known = DERIVATIVES[formula.replaceAll(" ", "")];
  if (known !== undefined) return { f1: body(known[0]), f2: body(known[1]) };
  const loss = body(formula) as { gradient: readonly Value[]; hessian: readonly (readonly Value[])[] };
  // Both are lists with one entry, ["list", …].
  const component = (value: unknown) =>
    ({
      ...(body("x") as object),
      formula: "",
      value: value as Value,
      gradient: ["list", 0],
      hessian: null,
    }) as unknown as Value;
  return { f1: component(loss.gradient[1]), f2: component((loss.hessian[1] as readonly Value[])[1]) };
}

export const adapter: GoldenAdapter = {
  // A question about a claim names no run.
  call({ f, x0, iters }) {
    if (typeof f !== "string" || typeof x0 !== "number" || typeof iters !== "number") return undefined;
    return { function: "newton1d", given: { ...derivatives(f), x0, iters } };
  },
  // A run ends with the first iterate beyond 1e6, and with the last finite one.
  expected(answer) {
    if (!isRecord(answer) || !Array.isArray(answer.xs)) return answer;
    const all = answer.xs as readonly number[];
    const beyond = all.findIndex((x) => !(Math.abs(x) <= 1e6));
    if (beyond === -1) return answer;
    return { ...answer, xs: all.slice(0, Number.isFinite(all[beyond]) ? beyond + 1 : beyond) };
  },
};
