import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import { drawEntries, ENTRY_OPTIONS } from "./vector.ts";

/** A matrix of independent numbers; a product of two of them, `rows × r` and `r × columns`, has rank at most `r`. */
export const matrix = defineGenerator({
  summary: "`rows` × `columns` whole numbers, or multiples of `1/denominator`, between `min` and `max`, both included",
  options: Type.Object(
    {
      rows: Type.Integer({ minimum: 1, description: "How many rows" }),
      columns: Type.Integer({ minimum: 1, description: "How many columns" }),
      ...ENTRY_OPTIONS,
    },
    { additionalProperties: false },
  ),
  example: { rows: 2, columns: 3, min: -5, max: 5 },
  draw(rng, { rows, columns, ...entries }) {
    return Array.from({ length: rows }, () => drawEntries(rng, "a matrix", columns, entries));
  },
});
