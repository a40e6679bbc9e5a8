import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ g, c }) => ({ function: "clip", given: { g: g!, c: c! } }),
  expected: (answer) => answer,
};
