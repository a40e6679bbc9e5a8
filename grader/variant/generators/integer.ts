import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";

/** A whole number between `min` and `max`, both included. */
export const integer = defineGenerator({
  summary: "A whole number between `min` and `max`, both included, never one of `except`",
  options: Type.Object(
    {
      min: Type.Integer({ description: "Smallest value, included" }),
      max: Type.Integer({ description: "Largest value, included" }),
      except: Type.Optional(Type.Array(Type.Integer(), { description: "Values that are never drawn" })),
    },
    { additionalProperties: false },
  ),
  example: { min: -9, max: 9, except: [0] },
  draw(rng, { min, max, except = [] }) {
    const allowed = max - min + 1 - new Set(except.filter((value) => value >= min && value <= max)).size;
    if (allowed < 1) {
      throw new RangeError(
        `Cannot draw an integer as one must be left between min and max: current values are ${min} and ${max}` +
          (except.length > 0 ? ` except ${except.join(", ")}` : ""),
      );
    }
    // Counting past the exceptions instead of drawing again: by construction, not by luck.
    let value = min + rng.integer(0, allowed - 1);
    for (const skipped of [...new Set(except)].sort((a, b) => a - b)) if (skipped >= min && skipped <= value) value++;
    return value;
  },
});
