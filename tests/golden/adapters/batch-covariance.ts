import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ Sigma1, B, N, scheme }) => ({
    function: "batchCovariance",
    given: { Sigma1: Sigma1!, B: B!, N: N!, scheme: scheme! },
  }),
  expected: (answer) => answer,
};
