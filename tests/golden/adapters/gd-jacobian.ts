import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ H, eta }) => ({ function: "gdJacobian", given: { H: H!, eta: eta! } }),
  expected: (answer) => answer,
};
