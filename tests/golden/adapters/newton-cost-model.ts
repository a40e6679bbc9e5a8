import type { GoldenAdapter } from "../adapter.ts";

/** The question for the ratio of two networks is what `mine` asks. */
export const adapter: GoldenAdapter = {
  call: ({ n, K, nA, nB }) =>
    n === undefined
      ? { function: "mine", given: { nA: nA!, nB: nB!, K: K! } }
      : { function: "newtonCost", given: { n, K: K! } },
  expected: (answer) => answer,
};
