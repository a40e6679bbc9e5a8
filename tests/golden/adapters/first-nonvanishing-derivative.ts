import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ derivs, tol }) => ({
    function: "classify1d",
    given: tol === undefined ? { derivs: derivs! } : { derivs: derivs!, tol },
  }),
  expected: (answer) => answer,
};
