import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";

/** Random signs, such as the probes of a Hutchinson trace estimate. */
export const signs = defineGenerator({
  summary: "A vector of `length`, or a matrix of `rows` × `columns`, with entries 1 and -1",
  options: Type.Object(
    {
      length: Type.Optional(Type.Integer({ minimum: 1, description: "For a vector: how many entries" })),
      rows: Type.Optional(Type.Integer({ minimum: 1, description: "For a matrix: how many rows" })),
      columns: Type.Optional(Type.Integer({ minimum: 1, description: "For a matrix: how many columns" })),
    },
    { additionalProperties: false },
  ),
  example: { rows: 3, columns: 4 },
  draw(rng, { length, rows, columns }) {
    const row = (count: number) => Array.from({ length: count }, () => 2 * rng.integer(0, 1) - 1);
    if (length !== undefined && rows === undefined && columns === undefined) return row(length);
    if (length === undefined && rows !== undefined && columns !== undefined) {
      return Array.from({ length: rows }, () => row(columns));
    }
    throw new RangeError(
      "Cannot draw signs as either length or both rows and columns must be given: current value is " +
        JSON.stringify({ length, rows, columns }),
    );
  },
});
