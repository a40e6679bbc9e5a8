import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "lineStep", given: { g: input.g!, H: input.H! } }),
  expected: (answer) => answer,
};
