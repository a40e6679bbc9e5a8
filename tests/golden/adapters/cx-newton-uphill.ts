import { isRecord } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** The golden witness has slope 1/2; that a learner has to meet a slope of their own is this bank's addition. */
export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "witness", given: { rise: input.rise ?? 0.5 } }),
  expected: (answer) => (isRecord(answer) ? { g: answer.g!, H: answer.H! } : answer),
};
