import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ terms, n }) => ({ function: "hessianOfQuadratic", given: { terms: terms!, n: n! } }),
  expected: (answer) => answer,
};
