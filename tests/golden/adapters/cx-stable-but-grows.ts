import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ M }) => ({ function: "witness", given: { M: M! } }),
  expected: (answer) => answer,
};
