import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ a, b, c }) => ({ function: "eig2", given: { a: a!, b: b!, c: c! } }),
  expected: (answer) => answer,
};
