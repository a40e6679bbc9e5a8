import type { GoldenAdapter } from "../adapter.ts";

/** The golden witness has λ_min = -1 and tr Σ₁ = 1; which numbers a learner has to meet is this bank's own addition. */
export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "witness", given: { dip: input.dip ?? 1, spread: input.spread ?? 1 } }),
  expected: (answer) => answer,
};
