import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import type { Rng } from "../rng.ts";

/** A fraction with a given denominator: the double nearest to it, so that it prints as a reader expects. */
export const rational = defineGenerator({
  summary: "`k/denominator` for a whole number `k`, between `min` and `max`, both included, never one of `except`",
  options: Type.Object(
    {
      min: Type.Number({ description: "Smallest value, included" }),
      max: Type.Number({ description: "Largest value, included" }),
      denominator: Type.Integer({ minimum: 1, description: "The value is a multiple of one part of this many" }),
      except: Type.Optional(Type.Array(Type.Number(), { description: "Values that are never drawn" })),
    },
    { additionalProperties: false },
  ),
  example: { min: -1, max: 1, denominator: 10, except: [0] },
  draw(rng, options) {
    return drawFraction(rng, "a rational number", options);
  },
});

/**
 * Draws `k/denominator` with `min <= k/denominator <= max`, evenly among what `except` leaves.
 *
 * @param what The thing being drawn, for the message.
 */
export function drawFraction(
  rng: Rng,
  what: string,
  options: { min: number; max: number; denominator?: number; except?: readonly number[] },
): number {
  const { min, max, denominator = 1, except = [] } = options;
  // `1.1 * 10` is more than 11, so the neighbours are compared after the division, where `11/10` is 1.1.
  let first = Math.ceil(min * denominator);
  if ((first - 1) / denominator >= min) first -= 1;
  let last = Math.floor(max * denominator);
  if ((last + 1) / denominator <= max) last += 1;
  const skipped = [...new Set(except)]
    .map((value) => Math.round(value * denominator))
    .filter((k) => k >= first && k <= last && except.includes(k / denominator))
    .sort((a, b) => a - b);
  const count = last - first + 1 - skipped.length;
  if (!(count >= 1)) {
    throw new RangeError(
      `Cannot draw ${what} as a multiple of 1/${denominator} must be left between min and max: ` +
        `current values are min ${min} and max ${max}${except.length > 0 ? ` except ${except.join(", ")}` : ""}`,
    );
  }
  let k = first + rng.integer(0, count - 1);
  for (const exception of skipped) if (exception <= k) k++;
  return k / denominator + 0;
}
