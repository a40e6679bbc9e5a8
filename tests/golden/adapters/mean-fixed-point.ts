import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ a, c, eta, scheme }) => ({
    function: "meanFixedPoint",
    given: { a: a!, c: c!, eta: eta!, scheme: scheme! },
  }),
  expected: (answer) => answer,
};
