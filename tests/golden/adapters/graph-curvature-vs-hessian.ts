import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ g, H }) => ({ function: "graphCurvatures", given: { g: g!, H: H! } }),
  expected: (answer) => answer,
};
