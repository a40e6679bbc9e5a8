import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ a, b, p }) => ({ function: "gradHess", given: { a: a!, b: b!, p: p! } }),
  expected: (answer) => answer,
};
