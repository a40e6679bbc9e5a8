import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  // A golden value of this topic may be a question about a claim.
  call({ loss, gradNormSq, traceSigma1, eta, B }) {
    if (loss === undefined || gradNormSq === undefined || traceSigma1 === undefined) return undefined;
    return { function: "effectiveLoss", given: { loss, gradNormSq, traceSigma1, eta: eta!, B: B! } };
  },
  expected: (answer) => answer,
};
