import { Type } from "../../values/typebox.ts";
import type { Value } from "../../values/value.ts";
import { defineGenerator } from "../generator.ts";
import type { Rng } from "../rng.ts";

/** Different items of a list. */
export const subset = defineGenerator({
  summary: "`size` different items of `from`, in their order there or `shuffled`",
  options: Type.Object(
    {
      from: Type.Array(Type.Unknown(), { description: "What to draw from: any values" }),
      size: Type.Integer({ minimum: 0, description: "How many of them" }),
      shuffled: Type.Optional(Type.Boolean({ description: "In random order; as in `from` unless told" })),
    },
    { additionalProperties: false },
  ),
  example: { from: [1, 2, 3, 5, 8, 13], size: 3 },
  draw(rng, { from, size, shuffled = false }) {
    const chosen = drawSubset(rng, "a subset", from.length, size).map((index) => from[index] as Value);
    return shuffled ? rng.shuffle(chosen) : chosen;
  },
});

/**
 * Indices in `[0, total)`, ascending and all different; every set of `size` is equally likely (Floyd's algorithm, one
 * draw an index and none thrown away).
 *
 * @param what The thing being drawn, for the message.
 */
export function drawSubset(rng: Rng, what: string, total: number, size: number): number[] {
  if (size > total)
    throw new RangeError(`Cannot draw ${what} as size must be at most ${total}: current value is ${size}`);
  const chosen = new Set<number>();
  for (let last = total - size; last < total; last++) {
    const index = rng.integer(0, last);
    chosen.add(chosen.has(index) ? last : index);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** Integers in `[min, max]`, ascending, any two at least `gap` apart; every such choice is equally likely. */
export function drawSpread(
  rng: Rng,
  what: string,
  { count, min, max, gap }: { count: number; min: number; max: number; gap: number },
): number[] {
  // Taking the gaps out turns "at least `gap` apart" into "different"; afterwards they are put back in.
  const room = max - min + 1 - Math.max(0, count - 1) * (gap - 1);
  if (room < count) {
    throw new RangeError(
      `Cannot draw ${what} as there must be room for ${count} between min and max at least gap apart: ` +
        `current values are min ${min}, max ${max} and gap ${gap}`,
    );
  }
  return drawSubset(rng, what, room, count).map((slot, i) => min + slot + i * (gap - 1));
}
