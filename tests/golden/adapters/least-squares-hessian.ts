import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ X, convention }) => ({ function: "lsHessian", given: { X: X!, convention: convention! } }),
  expected: (answer) => answer,
};
