import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ G, ddof }) => ({
    function: "gradientCovariance",
    given: { G: G!, ...(ddof === undefined ? {} : { ddof }) },
  }),
  expected: (answer) => answer,
};
