import { isVector } from "../../values/value.ts";
import type { Checker } from "../checker.ts";

/** Accepts a vector or its negative: an eigenvector has no sign of its own. */
export const upToSign: Checker<{ readonly of?: unknown }> = {
  summary: "A vector or its negative, judged by the checker `of`",
  options: {
    type: "object",
    properties: { of: { $ref: "#/$defs/checker", description: "How two vectors are compared (default close)" } },
    additionalProperties: false,
  },
  compare(actual, expected, { of = "close" }, path, recurse) {
    const straight = recurse(of, actual, expected, path);
    if (straight.error === 0 || !isVector(expected)) return straight;
    const turned = recurse(
      of,
      actual,
      expected.map((entry) => -entry),
      path,
    );
    return turned.error < straight.error ? turned : straight;
  },
};
