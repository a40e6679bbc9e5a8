import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import type { Rng } from "../rng.ts";
import { drawFraction } from "./rational.ts";

/** The options of entries that are drawn independently of each other; `matrix` shares them. */
export const ENTRY_OPTIONS = {
  min: Type.Number({ description: "Smallest entry, included" }),
  max: Type.Number({ description: "Largest entry, included" }),
  denominator: Type.Optional(
    Type.Integer({
      minimum: 1,
      description: "Entries are multiples of one part of this many; 1, whole numbers, unless given",
    }),
  ),
  nonzero: Type.Optional(Type.Boolean({ description: "No entry is 0" })),
};

/** A list of independent numbers. */
export const vector = defineGenerator({
  summary: "`length` whole numbers, or multiples of `1/denominator`, between `min` and `max`, both included",
  options: Type.Object(
    { length: Type.Integer({ minimum: 0, description: "How many entries" }), ...ENTRY_OPTIONS },
    { additionalProperties: false },
  ),
  example: { length: 3, min: -2, max: 2, denominator: 4, nonzero: true },
  draw(rng, { length, ...entries }) {
    return drawEntries(rng, "a vector", length, entries);
  },
});

/** Draws a row of independent entries. */
export function drawEntries(
  rng: Rng,
  what: string,
  length: number,
  { nonzero = false, ...range }: { min: number; max: number; denominator?: number; nonzero?: boolean },
): number[] {
  return Array.from({ length }, () => drawFraction(rng, what, nonzero ? { ...range, except: [0] } : range));
}
