import { isRecord } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** The golden witness has λ = 100; which curvature a learner has to meet is this bank's own addition. */
export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "witness", given: { curvature: input.curvature ?? 100 } }),
  expected: (answer) =>
    isRecord(answer) ? { lambda: answer.lambda!, eta: answer.eta!, c: answer.c!, x0: answer.x0! } : answer,
};
