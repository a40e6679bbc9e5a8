import type { Outcome } from "../checkers/judge-case.ts";
import { Odd, type Received } from "../values/codec.ts";
import { type FunctionValue, isFunctionValue } from "../values/function-value.ts";
import type { ValueType } from "../values/types.ts";
import { isRecord, type Value } from "../values/value.ts";

/** Far above rounding, far below any margin that an exercise is about. */
const NUDGE = 1e-7;

/** Nearby inputs: every real number a little larger, or alternately larger and smaller. Whole numbers by type stay. */
export function nudged(args: readonly (Value | FunctionValue)[], types: readonly ValueType[]): (Value | FunctionValue)[][] {
  return [() => 1, (i: number) => (i % 2 === 0 ? 1 : -1)].map((sign) => {
    let count = 0;
    return args.map((arg, i) => (isFunctionValue(arg) ? arg : nudge(arg as Value, types[i], () => 1 + NUDGE * sign(count++))));
  });
}

function nudge(value: Value, type: ValueType | undefined, factor: () => number): Value {
  if (type?.kind === "integer" || type?.kind === "list" || type?.kind === "record") return nudgeParts(value, type, factor);
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
  if (Array.isArray(value)) return value.map((entry: Value) => nudge(entry, type?.kind === "list" ? type.of : undefined, factor));
  if (isRecord(value)) {
    const fields = type?.kind === "record" ? type.fields : {};
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, nudge(entry, fields[name], factor)]));
  }
  return value;
}

/**
 * Whether two outcomes decide alike: the same labels, truth values, lengths, nulls and infinities. Finite numbers may
 * differ, as they vary continuously.
 */
export function decidesAlike(a: Outcome, b: Outcome): boolean {
  if (a.kind === "threw" || b.kind === "threw") return a.kind === b.kind && a.kind === "threw" && b.kind === "threw" && a.name === b.name;
  return sameSkeleton(a.answer, b.answer);
}

function sameSkeleton(a: Received | undefined, b: Received | undefined): boolean {
  if (typeof a === "number" && typeof b === "number") return Object.is(a, b) || (Number.isFinite(a) && Number.isFinite(b));
  if (a instanceof Odd || b instanceof Odd) return false;
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) {
    const [left, right] = [a as Record<string, Received>, b as Record<string, Received>];
    const keys = Object.keys(left);
    return Array.isArray(a) === Array.isArray(b) && keys.length === Object.keys(right).length && keys.every((key) => sameSkeleton(left[key], right[key]));
  }
  return a === b;
}
