import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** A golden value states a witness with its errors; the factor that it has to reach is this bank's own addition. */
export const adapter: GoldenAdapter = {
  call: (input) => ({
    function: "witness",
    given: { name: nameOf(input.f ?? input.name), factor: input.factor ?? 1.5 },
  }),
  expected: (_answer, { x, low, high }) => ({ x: x!, low: low!, high: high! }),
};

/** The function may be named, or written as a formula. */
function nameOf(f: Value | undefined): string {
  const text = String(f).replaceAll(" ", "");
  if (text.startsWith("sin")) return "sin";
  return text.startsWith("1/(") ? "runge" : text;
}
