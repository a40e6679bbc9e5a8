import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ lambda, eta, sigma2, T, y0 }) => ({
    function: "escape",
    given: { lambda: lambda!, eta: eta!, sigma2: sigma2!, T: T!, y0: y0! },
  }),
  expected: (answer) => answer,
};
