import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ alpha, y }) => ({ function: "sharpness", given: { alpha: alpha!, y: y! } }),
  expected: (answer) => answer,
};
