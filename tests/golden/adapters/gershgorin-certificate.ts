import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ A }) => ({ function: "gershgorin", given: { A: A! } }),
  expected: (answer) => answer,
};
