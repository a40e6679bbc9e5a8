import { type FunctionValue, isFunctionValue } from "../values/function-value.ts";
import type { ValueType } from "../values/types.ts";
import { isRecord, type Value } from "../values/value.ts";

/** Far above rounding, far below any margin that an exercise is about. */
const NUDGE = 1e-7;

/** Nearby inputs: real numbers a little larger and a little smaller by turns, and the other way round. Whole numbers by type stay. */
export function nudged(
  args: readonly (Value | FunctionValue)[],
  types: readonly ValueType[],
): (Value | FunctionValue)[][] {
  return [(i: number) => (i % 2 === 0 ? 1 : -1), (i: number) => (i % 2 === 0 ? -1 : 1)].map((sign) => {
    let count = 0;
    return args.map((arg, i) =>
      isFunctionValue(arg) ? arg : nudge(arg as Value, types[i], () => 1 + NUDGE * sign(count++)),
    );
  });
}

function nudge(value: Value, type: ValueType | undefined, factor: () => number): Value {
  if (type?.kind === "integer" || type?.kind === "tuple" || type?.kind === "list" || type?.kind === "record")
    return nudgeParts(value, type, factor);
  if (typeof value === "number") return value * factor();
  if (type?.kind === "symmetric" && Array.isArray(value)) {
    const rows = (value as readonly (readonly number[])[]).map((row) => [...row]);
    rows.forEach((row, i) => {
      for (let j = 0; j <= i && j < row.length; j++) {
        row[j]! *= factor();
        // Only a matrix that is symmetric stays so; the malformed are left to their own devices.
        if (rows[j] !== undefined) rows[j]![i] = row[j]!;
      }
    });
    return rows;
  }
  return nudgeParts(value, undefined, factor);
}

function nudgeParts(value: Value, type: ValueType | undefined, factor: () => number): Value {
  if (type?.kind === "integer") return value;
  if (Array.isArray(value)) {
    const typeAt = (i: number) =>
      type?.kind === "list" ? type.of : type?.kind === "tuple" ? type.items[i] : undefined;
    return value.map((entry: Value, i: number) => nudge(entry, typeAt(i), factor));
  }
  if (isRecord(value)) {
    const fields = type?.kind === "record" ? type.fields : {};
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, nudge(entry, fields[name], factor)]));
  }
  return value;
}
