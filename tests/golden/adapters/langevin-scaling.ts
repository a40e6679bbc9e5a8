import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ eta, B, sigma2 }) => ({ function: "langevin", given: { eta: eta!, B: B!, sigma2: sigma2! } }),
  expected: (answer) => answer,
};
