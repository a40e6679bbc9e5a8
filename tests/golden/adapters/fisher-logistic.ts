import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ X, y, w }) => ({ function: "fisherLogistic", given: { X: X!, y: y!, w: w! } }),
  expected: (answer) => answer,
};
