import type { GoldenAdapter } from "../adapter.ts";

/** The golden witness has a Hessian of trace 2; which trace a learner has to meet is this bank's own addition. */
export const adapter: GoldenAdapter = {
  call: (input) => {
    const half = typeof input.half === "number" ? input.half : 1;
    return { function: "witness", given: { half, own: 2 * half } };
  },
  expected: (answer) => answer,
};
