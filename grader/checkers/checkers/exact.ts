import type { Checker } from "../checker.ts";
import { close } from "./close.ts";

/** Accepts only the same numbers, labels and lengths; `-0` is `0`. For integers and labels. */
export const exact: Checker = {
  summary: "The same numbers, labels and lengths, without any tolerance",
  options: { type: "object", properties: {}, additionalProperties: false },
  compare(actual, expected, _options, path, recurse) {
    return close.compare(actual, expected, { relative: 0, absolute: 0 }, path, recurse);
  },
};
