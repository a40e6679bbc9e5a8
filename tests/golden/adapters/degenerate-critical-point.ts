import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ terms, weights }) => ({ function: "classifyDegenerate", given: { terms: terms!, weights: weights! } }),
  expected: (answer) => answer,
};
