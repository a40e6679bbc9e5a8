import { isRecord, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

export const adapter: GoldenAdapter = {
  call: ({ H, c }) => ({ function: "levelEllipse", given: { H: H!, c: c! } }),
  expected: (answer) => {
    if (!isRecord(answer)) return answer;
    const { semiMajor, semiMinor } = answer as Record<string, Value>;
    // A circle comes without an axis, as every unit vector is one.
    const majorAxis = (answer.majorAxisUpToSign ?? answer.majorAxis ?? [1, 0]) as Value;
    return { semiMajor: semiMajor!, semiMinor: semiMinor!, majorAxis };
  },
};
