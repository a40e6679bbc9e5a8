import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "steepest", given: { H: input.H!, x0: input.x0!, k: input.k! } }),
  expected: (answer) => answer,
};
