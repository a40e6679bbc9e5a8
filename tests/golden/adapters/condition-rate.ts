import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "rates", given: { eigs: input.eigs! } }),
  expected: (answer) => answer,
};
