import { isRecord } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** A golden value holds the tolerances in a record of options, of which each may be missing. */
export const adapter: GoldenAdapter = {
  call({ losses, gradNorms, opts }) {
    const tolerances = isRecord(opts) ? opts : {};
    return { function: "diagnose", given: { losses: losses!, gradNorms: gradNorms!, ...tolerances } };
  },
  expected: (answer) => answer,
};
