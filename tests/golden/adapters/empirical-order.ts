import { isRecord } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** Golden answers leave the rate out where there is none. */
export const adapter: GoldenAdapter = {
  call: (input) => ({ function: "order", given: { errors: input.errors! } }),
  expected: (answer) => (isRecord(answer) ? { ...answer, rate: answer.rate ?? null } : answer),
};
