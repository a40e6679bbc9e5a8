import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ n }) => ({ function: "witness", given: { n: n! } }),
  expected: (answer) => answer,
};
