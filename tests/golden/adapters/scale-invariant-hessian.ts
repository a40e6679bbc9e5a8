import { isRecord } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

const FIELDS = ["loss", "grad", "hess"];

export const adapter: GoldenAdapter = {
  call: ({ A, w }) => ({ function: "rayleigh", given: { A: A!, w: w! } }),
  // The golden answers hold Hw and w'Hw as well.
  expected: (answer) =>
    isRecord(answer) ? Object.fromEntries(Object.entries(answer).filter(([name]) => FIELDS.includes(name))) : answer,
};
