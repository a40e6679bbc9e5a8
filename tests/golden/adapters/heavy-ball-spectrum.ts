import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ lambda, eta, beta }) => ({ function: "heavyBall", given: { lambda: lambda!, eta: eta!, beta: beta! } }),
  expected: (answer) => answer,
};
