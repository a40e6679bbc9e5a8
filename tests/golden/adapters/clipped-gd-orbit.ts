import type { Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ lambda, eta, c, x0, T }) => ({
    function: "clippedOrbit",
    given: { lambda: lambda!, eta: eta!, c: c!, x0: x0!, T: T! },
  }),
  // Golden values add facts that the problem does not ask for, such as the width of a cycle.
  expected(answer) {
    const { J0, converges, last } = answer as Readonly<Record<string, Value>>;
    return { J0: J0!, converges: converges!, last: last! };
  },
};
