import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import { drawFraction } from "./rational.ts";

/**
 * A fraction whose denominator is a power of two, such as a learning rate. It is exact in binary, so `1 - eta * lambda`
 * has no rounding error for integer `lambda`, and "exactly at the boundary" means what it says.
 */
export const dyadic = defineGenerator({
  summary:
    "`k/2^bits` for a whole number `k`, between `min` and `max`, both included; positive unless `min` says otherwise",
  options: Type.Object(
    {
      min: Type.Optional(
        Type.Number({ description: "Smallest value, included; `1/2^bits`, the smallest positive one, unless given" }),
      ),
      max: Type.Number({ description: "Largest value, included" }),
      bits: Type.Integer({ minimum: 0, maximum: 30, description: "Binary digits after the point" }),
      except: Type.Optional(Type.Array(Type.Number(), { description: "Values that are never drawn" })),
    },
    { additionalProperties: false },
  ),
  example: { max: 0.5, bits: 6, except: [0.5] },
  draw(rng, { bits, min = 1 / (1 << bits), max, except = [] }) {
    return drawFraction(rng, "a dyadic number", { min, max, denominator: 1 << bits, except });
  },
});
