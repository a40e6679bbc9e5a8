import { Type } from "../../values/typebox.ts";
import type { Value } from "../../values/value.ts";
import { defineGenerator } from "../generator.ts";

/** One of the values given: numbers, labels, matrices, whole records. */
export const choice = defineGenerator({
  summary: "One of the values in `from`, equally likely or by `weights`",
  options: Type.Object(
    {
      from: Type.Array(Type.Unknown(), { description: "The values to choose from, of any kind" }),
      weights: Type.Optional(
        Type.Array(Type.Integer({ minimum: 0 }), {
          description: "One whole number a value: how often it is drawn compared with the others",
        }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { from: ["minimum", "maximum", "saddle"], weights: [1, 1, 2] },
  draw(rng, { from, weights = from.map(() => 1) }) {
    if (weights.length !== from.length) {
      throw new RangeError(
        `Cannot draw a choice as there must be as many weights as values (${from.length}): ` +
          `current value is ${weights.length}`,
      );
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total < 1) throw new RangeError(`Cannot draw a choice as something must be choosable: current value is none`);
    let ticket = rng.integer(0, total - 1);
    const index = weights.findIndex((weight) => {
      ticket -= weight;
      return ticket < 0;
    });
    return from[index] as Value;
  },
});
