import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call(input) {
    const H = input.A ?? input.H;
    if (H === undefined || input.probes === undefined) return undefined;
    return { function: "hutchinson", given: { H, probes: input.probes } };
  },
  expected: (answer) => answer,
};
