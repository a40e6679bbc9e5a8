import { Odd, type Received } from "../../values/codec.ts";
import { isRecord } from "../../values/value.ts";
import { type Checker, EQUAL, worst } from "../checker.ts";

/** Judges each field of a record by a checker of its own; fields not named are judged by `close`. */
export const fields: Checker<Readonly<Record<string, unknown>>> = {
  summary: "Each field of a record by a checker of its own; null stays null",
  options: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/$defs/checker" } },
  compare(actual, expected, options, path, recurse) {
    if (!isRecord(expected)) return recurse("exact", actual, expected, path);
    if (typeof actual !== "object" || actual === null || Array.isArray(actual) || actual instanceof Odd) {
      return { error: Number.POSITIVE_INFINITY, difference: { kind: "value", path, expected, got: actual } };
    }
    const record = actual as { readonly [key: string]: Received };
    const names = Object.keys(expected);
    if (names.length === 0) return EQUAL;
    return worst(
      names.map((name) => recurse(options[name] ?? "close", record[name], expected[name]!, `${path}.${name}`)),
    );
  },
};
