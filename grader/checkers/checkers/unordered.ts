import type { Received } from "../../values/codec.ts";
import type { Value } from "../../values/value.ts";
import { type Checker, EQUAL } from "../checker.ts";

/**
 * Judges a list as a set: the same items in any order, each as often. The pairing is the one whose worst pair is best,
 * so that close neighbours are not paired crosswise.
 */
export const unordered: Checker<{ readonly of?: unknown }> = {
  summary: "The same items in any order, each judged by the checker `of`",
  options: {
    type: "object",
    properties: { of: { $ref: "#/$defs/checker", description: "How two items are compared (default close)" } },
    additionalProperties: false,
  },
  compare(actual, expected, { of = "close" }, path, recurse) {
    if (!Array.isArray(expected) || !Array.isArray(actual)) return recurse("exact", actual, expected, path);
    const items = actual as readonly Received[];
    const errors = expected.map((wanted) => items.map((item) => recurse(of, item, wanted, path).error));
    const levels = [...new Set([0, 1, ...errors.flat()])].filter(Number.isFinite).sort((a, b) => a - b);
    if (items.length === expected.length) {
      const level = levels.find((candidate) => matching(errors, candidate).every((column) => column !== -1));
      if (level !== undefined && level <= 1) return level === 0 ? EQUAL : { error: level };
      if (level !== undefined) return { error: level, difference: unmatched(matching(errors, 1)) };
    }
    return { error: Number.POSITIVE_INFINITY, difference: unmatched(matching(errors, 1)) };

    function unmatched(pairs: readonly number[]) {
      const list = expected as readonly Value[];
      return {
        kind: "items" as const,
        path,
        missing: list.filter((_, i) => pairs[i] === -1),
        extra: items.filter((_, j) => !pairs.includes(j)),
      };
    }
  },
};

/** A largest pairing that uses only errors up to `level`: for each row its column, or -1 (augmenting paths). */
function matching(errors: readonly (readonly number[])[], level: number): number[] {
  const columns = errors[0]?.length ?? 0;
  const rowOf = Array.from({ length: columns }, () => -1);
  const augment = (row: number, seen: Set<number>): boolean => {
    for (let column = 0; column < columns; column++) {
      if (errors[row]![column]! > level || seen.has(column)) continue;
      seen.add(column);
      if (rowOf[column] === -1 || augment(rowOf[column]!, seen)) {
        rowOf[column] = row;
        return true;
      }
    }
    return false;
  };
  errors.forEach((_, row) => {
    augment(row, new Set());
  });
  return errors.map((_, row) => rowOf.indexOf(row));
}
