import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "iterations", given: { mu: input.mu!, tol: input.tol! } }),
  expected: (answer) => answer,
};
