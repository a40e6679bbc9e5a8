import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ f0, g, H, dx }) => ({ function: "taylor2", given: { f0: f0!, g: g!, H: H!, dx: dx! } }),
  expected: (answer) => answer,
};
