import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ A, depth }) => ({ function: "residualGain", given: { A: A!, depth: depth! } }),
  expected: (answer) => answer,
};
