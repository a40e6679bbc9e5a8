import { makeAnswerEncoder } from "./encode-answer.ts";
import { printable } from "./printable.ts";
import type { Value } from "./value.ts";

/** Something in an answer that is no data: `undefined`, a function, a `Map`, nesting without end. */
export class Odd {
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}

/** A learner's answer, decoded: plain data in which anything may be odd. */
export type Received =
  | number
  | boolean
  | string
  | null
  | Odd
  | readonly Received[]
  | { readonly [key: string]: Received };

/** How large an answer may be before the rest is cut off as odd; far above what any exercise asks for. */
export const ANSWER_BOUNDS = { depth: 12, nodes: 50_000, text: 2_000 } as const;

/** Our own data may be deeper: the formulas of a function-valued input are nested lists. */
const OWN_BOUNDS = { depth: 200, nodes: 1_000_000, text: 1_000_000 } as const;

const encodeOwn = makeAnswerEncoder(OWN_BOUNDS);
const encodeAnswer = makeAnswerEncoder(ANSWER_BOUNDS);

/** Encodes our own data as JSON text that keeps `NaN`, infinities and `-0` apart. */
export function encode(value: Value): string {
  return encodeOwn(value);
}

/**
 * Decodes what `encode` made, here or in a sandbox. The text may come from hostile code: whatever it is, the result
 * is plain data without prototypes, odd where it is not of this format.
 */
export function decode(text: string): Received {
  // The encoder never nests deeper than its bounds; a forged text might, to overflow our stack.
  return parse(text, 3 * ANSWER_BOUNDS.depth, false);
}

/** Encodes a decoded answer again, with what is odd in it: `decode` gives it back. */
export function encodeReceived(value: Received): string {
  if (value instanceof Odd) return JSON.stringify({ $: "odd", what: value.what });
  if (typeof value !== "object" || value === null) return encode(value);
  if (Array.isArray(value)) return `[${value.map((entry: Received) => encodeReceived(entry)).join(",")}]`;
  const fields = Object.entries(value).map(([name, entry]) => `${JSON.stringify(name)}:${encodeReceived(entry)}`);
  const record = `{${fields.join(",")}}`;
  return Object.hasOwn(value, "$") ? `{"$":"record","of":${record}}` : record;
}

/** @param trusted Whether it may hold functions as data: those that came from strangers are none of ours. */
function parse(text: string, levels: number, trusted: boolean): Received {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return new Odd("unreadable");
  }
  return restore(parsed, levels, trusted);
}

/** Decodes text that our own side encoded. @throws TypeError when anything in it is not plain data. */
export function decodeValue(text: string): Value {
  const value = parse(text, 3 * OWN_BOUNDS.depth, true);
  if (value === undefined || containsOdd(value))
    throw new TypeError("Cannot decode a value: it holds something that is no plain data");
  return value as Value;
}

/** What an answer looks like after the trip through the codec; for answers that never left this process. */
export function receive(raw: unknown): Received {
  let copy: Received | typeof NOT_PLAIN;
  try {
    copy = plainCopy(raw, { left: ANSWER_BOUNDS.nodes }, ANSWER_BOUNDS.depth);
  } catch {
    // A getter or a trap threw: the encoder knows what to make of that.
    copy = NOT_PLAIN;
  }
  return copy === NOT_PLAIN ? decode(encodeAnswer(raw)) : copy;
}

const NOT_PLAIN = Symbol("not plain");

/** Plain data would come back from the trip as it went: copying it is ten times cheaper. All else has to travel. */
function plainCopy(raw: unknown, budget: { left: number }, levels: number): Received | typeof NOT_PLAIN {
  if (typeof raw === "number" || typeof raw === "boolean" || raw === null) return raw;
  if (typeof raw === "string") return raw.length <= ANSWER_BOUNDS.text && !/\p{Surrogate}/u.test(raw) ? raw : NOT_PLAIN;
  if (typeof raw !== "object" || levels <= 0) return NOT_PLAIN;
  if (Array.isArray(raw)) {
    budget.left -= raw.length;
    if (budget.left < 0) return NOT_PLAIN;
    const copy: Received[] = [];
    for (const entry of raw as readonly unknown[]) {
      const part = plainCopy(entry, budget, levels - 1);
      if (part === NOT_PLAIN) return NOT_PLAIN;
      copy.push(part);
    }
    return copy;
  }
  if (Object.getPrototypeOf(raw) !== Object.prototype || Object.hasOwn(raw, "$") || Object.hasOwn(raw, "$function"))
    return NOT_PLAIN;
  const copy = Object.create(null) as Record<string, Received>;
  const names = Object.keys(raw);
  budget.left -= names.length;
  if (budget.left < 0) return NOT_PLAIN;
  for (const name of names) {
    const part = plainCopy((raw as Record<string, unknown>)[name], budget, levels - 1);
    if (part === NOT_PLAIN) return NOT_PLAIN;
    copy[name] = part;
  }
  return copy;
}

/** Whether any part of an answer is no data. */
export function containsOdd(value: Received): boolean {
  if (value instanceof Odd) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((entry) => containsOdd(entry as Received));
}

const SPECIAL: ReadonlyMap<unknown, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

function restore(item: unknown, levels: number, trusted: boolean): Received {
  if (levels < 0) return new Odd("nesting too deep");
  if (typeof item === "number" || typeof item === "boolean" || typeof item === "string" || item === null) return item;
  if (Array.isArray(item)) return item.map((entry) => restore(entry, levels - 1, trusted));
  if (typeof item !== "object") return new Odd(typeof item);
  const record = item as Record<string, unknown>;
  if (Object.hasOwn(record, "$")) {
    const special = SPECIAL.get(record.$);
    if (special !== undefined) return special;
    if (record.$ === "record" && typeof record.of === "object" && record.of !== null)
      return restoreRecord(record.of, levels, trusted);
    return new Odd(
      record.$ === "odd" && typeof record.what === "string" ? printable(record.what.slice(0, 60)) : "unreadable",
    );
  }
  return restoreRecord(record, levels, trusted);
}

function restoreRecord(record: object, levels: number, trusted: boolean): Received {
  if (!trusted && Object.hasOwn(record, "$function")) return new Odd('record with a key "$function"');
  const result: Record<string, Received> = Object.create(null) as Record<string, Received>;
  for (const [key, entry] of Object.entries(record)) result[key] = restore(entry, levels - 1, trusted);
  return result;
}
