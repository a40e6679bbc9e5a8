import type { GoldenAdapter } from "../adapter.ts";

/** The golden values have no labels: the Fisher information does not depend on them, which a learner has to find out. */
export const adapter: GoldenAdapter = {
  call: ({ X, W, y }) => ({
    function: "fisherSoftmax",
    given: { X: X!, W: W!, y: y ?? (X as readonly unknown[]).map(() => 0) },
  }),
  expected: (answer) => answer,
};
