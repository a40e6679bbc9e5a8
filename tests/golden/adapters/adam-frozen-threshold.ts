import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ lambda, v, eta, beta1, eps }) => ({
    function: "adamFrozen",
    given: { lambda: lambda!, v: v!, hp: { eta: eta!, beta1: beta1!, eps: eps! } },
  }),
  expected: (answer) => answer,
};
