import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ X, y, w, model }) => ({ function: "perSampleGradients", given: { X: X!, y: y!, w: w!, model: model! } }),
  expected: (answer) => answer,
};
