import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import { drawSubset } from "./subset.ts";

/**
 * Probabilities with a common denominator. The numerators sum to it exactly; the doubles do where the denominator is a
 * power of two.
 */
export const probabilities = defineGenerator({
  summary: "`size` positive multiples of `1/denominator` that sum to 1, of which `zeros` are 0 instead",
  options: Type.Object(
    {
      size: Type.Integer({ minimum: 1, description: "How many probabilities" }),
      denominator: Type.Integer({ minimum: 1, description: "Each is a whole number of parts of this many" }),
      zeros: Type.Optional(
        Type.Integer({ minimum: 0, description: "How many are 0, at random places; none unless given" }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { size: 4, denominator: 16, zeros: 1 },
  draw(rng, { size, denominator, zeros = 0 }) {
    const positive = size - zeros;
    if (positive < 1 || positive > denominator) {
      throw new RangeError(
        `Cannot draw probabilities as between 1 and ${denominator} of them must be positive: current value is ${positive}`,
      );
    }
    // Cutting a rod of `denominator` parts at different places: every way to share it is equally likely.
    const cuts = drawSubset(rng, "probabilities", denominator - 1, positive - 1).map((index) => index + 1);
    const parts = [...cuts, denominator].map((cut, i) => cut - (i === 0 ? 0 : cuts[i - 1]!));
    const all = [...parts, ...Array.from({ length: zeros }, () => 0)].map((part) => part / denominator);
    return zeros === 0 ? all : rng.shuffle(all);
  },
});
