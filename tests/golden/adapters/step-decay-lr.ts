import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ t, base, gamma, every }) => ({
    function: "stepDecay",
    given: { t: t!, o: { base: base!, gamma: gamma!, every: every! } },
  }),
  expected: (answer) => answer,
};
