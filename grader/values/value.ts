/**
 * Plain data: what a case holds, what the reference receives and what a right answer is made of. Numbers may be
 * `NaN`, infinite or `-0`; everything else is JSON.
 */
export type Value = number | boolean | string | null | readonly Value[] | { readonly [key: string]: Value };

/** Named values: the parameters of a variant, or the `given` data of a case. */
export type Scope = Readonly<Record<string, Value>>;

/** Whether a value is a record, i.e. neither an array nor a scalar. */
export function isRecord(value: unknown): value is Readonly<Record<string, Value>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of numbers. */
export function isVector(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "number");
}

/** Whether a value is a non-empty list of equally long, non-empty lists of numbers. */
export function isMatrix(value: unknown): value is readonly (readonly number[])[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => isVector(row) && row.length > 0 && row.length === (value[0] as unknown[]).length)
  );
}

/** Whether two values are the same in every bit: `NaN` equals itself, `-0` differs from `0`, key order is ignored. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b && typeof a === "object") return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((entry, index) => sameValue(entry, b[index] as Value));
  }
  if (isRecord(a)) {
    if (!isRecord(b)) return false;
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key] as Value, b[key] as Value))
    );
  }
  return Object.is(a, b);
}

/** A deep copy of plain data. A tenth of the cost of `structuredClone`, which certificates would feel. */
export function copyOf(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf);
  // The formulas of a function are never handed to anybody's code, so that they need no copy.
  if (!isRecord(value) || value.$function !== undefined) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)]));
}
