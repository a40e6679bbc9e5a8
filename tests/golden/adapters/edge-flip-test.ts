import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ f2, f3, f4 }) => ({ function: "atTheEdge", given: { f2: f2!, f3: f3!, f4: f4! } }),
  expected: (answer) => answer,
};
