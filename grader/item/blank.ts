import type { CheckerSpec } from "../definition/problem.ts";
import type { Language } from "../values/language.ts";
import type { ValueType } from "../values/types.ts";
import type { Value } from "../values/value.ts";
import { at, leavesOf, optionOf, type Path, pathText, toleranceAt } from "./leaf.ts";

/** One thing that a static question asks for: a number, or one of several labels. */
export type Blank = NumberBlank | ChoiceBlank;

export interface NumberBlank {
  readonly kind: "number";
  /** Where in the answer it stands, as in TypeScript: `.lo`, `[0][1]`; empty where it is the whole answer. */
  readonly path: string;
  readonly key: number;
  /** Absolute: accepted is what lies in `key ± tolerance`. Receiving systems read relative ones each in its own way. */
  readonly tolerance: number;
  /** Disjoint from the key and from each other, tolerances included. */
  readonly wrong: readonly WrongNumber[];
}

/** A number that some misconceptions come to, with what to tell whoever enters it. */
export interface WrongNumber {
  readonly value: number;
  readonly tolerance: number;
  readonly misconceptions: readonly string[];
}

export interface ChoiceBlank {
  readonly kind: "choice";
  readonly path: string;
  readonly key: string;
  /** The key among them, in the order of the type. */
  readonly options: readonly string[];
  readonly wrong: readonly { readonly option: string; readonly misconceptions: readonly string[] }[];
}

/** What a misconception answers to the same question, where it answers at all. */
export interface WrongAnswer {
  readonly misconception: string;
  readonly answer: Value;
}

/** The blanks that an answer falls into; `undefined` where a form cannot ask for it: texts, functions.
 *
 * @param digits Numbers rounded to so many significant digits are accepted too, or to as many more as it takes to
 * confuse them with no misconception. Without, the problem's own tolerance counts, which is meant for programs.
 */
export function blanksOf(
  type: ValueType,
  checker: CheckerSpec,
  key: Value,
  wrong: readonly WrongAnswer[],
  language: Language,
  digits?: number,
): Blank[] | undefined {
  return leavesOf(type, key, [], language)?.map(({ path, options }) => {
    const right = at(key, path)!;
    if (options !== null) return choiceBlank(pathText(path), right, options, wrong, path);
    const near = { value: (right as number) + 0, tolerance: toleranceAt(checker, key, path) };
    const others = wrong.flatMap(({ misconception, answer }) => {
      const value = at(answer, path);
      if (typeof value !== "number" || !Number.isFinite(value)) return [];
      return [{ misconception, value: value + 0, tolerance: toleranceAt(checker, answer, path) }];
    });
    return { kind: "number", path: pathText(path), ...separate(near, others, digits) };
  });
}

function choiceBlank(
  path: string,
  right: Value,
  options: readonly string[],
  wrong: readonly WrongAnswer[],
  steps: Path,
): ChoiceBlank {
  const key = optionOf(right, options);
  const byOption = new Map<string, string[]>();
  for (const { misconception, answer } of wrong) {
    const value = at(answer, steps);
    const option = value === undefined ? undefined : optionOf(value, options);
    if (option === undefined || option === key) continue;
    byOption.set(option, [...(byOption.get(option) ?? []), misconception]);
  }
  const chosen = [...byOption].map(([option, misconceptions]) => ({ option, misconceptions }));
  return { kind: "choice", path, key: key!, options, wrong: chosen };
}

/** A number with what counts as the same. */
interface Near {
  readonly value: number;
  readonly tolerance: number;
}

/** Two intervals nearer than a tenth of themselves count as overlapping: engines widen them a little. */
const APART = 1.1;
const low = ({ value, tolerance }: Near) => value - APART * tolerance;
const high = ({ value, tolerance }: Near) => value + APART * tolerance;
const overlap = (a: Near, b: Near) => low(a) <= high(b) && low(b) <= high(a);

/** The key's interval and those of the misconceptions, such that no two overlap. What falls together with the key is left out. */
function separate(
  key: Near,
  others: readonly (Near & { readonly misconception: string })[],
  digits: number | undefined,
): Pick<NumberBlank, "key" | "tolerance" | "wrong"> {
  const rivals = others.filter((one) => !overlap(one, key));
  const widened = (one: Near, by: number | undefined) => ({ ...one, tolerance: widen(one, by) });
  // As wide as was asked for, or the widest below that which no misconception falls into.
  const steps = digits === undefined ? [] : Array.from({ length: 16 - digits }, (_, i) => digits + i);
  const step = [...steps, undefined].find(
    (by) => !rivals.some((rival) => overlap(widened(rival, by), widened(key, by))),
  );
  const clash = rivals.some((rival) => overlap(widened(rival, step), widened(key, step)));
  const sized = (one: Near) => (clash ? one : widened(one, step));

  let groups: (Near & { misconceptions: readonly string[] })[] = [];
  for (const rival of rivals) {
    let merged = { ...sized(rival), misconceptions: [rival.misconception] as readonly string[] };
    for (let found = groups.find((group) => overlap(group, merged)); found !== undefined; ) {
      groups = groups.filter((group) => group !== found);
      merged = { ...hull(found, merged), misconceptions: [...found.misconceptions, ...merged.misconceptions] };
      found = groups.find((group) => overlap(group, merged));
    }
    groups.push(merged);
  }
  const right = sized(key);
  return { key: right.value, tolerance: right.tolerance, wrong: groups.filter((group) => !overlap(group, right)) };
}

function hull(a: Near, b: Near): Near {
  if (a.value === b.value) return { value: a.value, tolerance: Math.max(a.tolerance, b.tolerance) };
  const from = Math.min(a.value - a.tolerance, b.value - b.tolerance);
  const to = Math.max(a.value + a.tolerance, b.value + b.tolerance);
  return { value: (from + to) / 2, tolerance: (to - from) / 2 };
}

/** Typed numbers pass through decimal text, and engines add a slack of their own: Moodle 1e-14 of the key. */
const SLACK = 1e-10;

function widen({ value, tolerance }: Near, digits: number | undefined): number {
  // What must be met exactly, as a count, stays so.
  if (tolerance === 0) return 0;
  const rounded = digits === undefined ? 0 : 1.001 * halfUnit(value, digits);
  return Math.max(tolerance, SLACK * Math.abs(value), rounded);
}

/** Half a unit of a number's n-th significant digit. */
function halfUnit(value: number, digits: number): number {
  if (value === 0) return 0;
  return Number(`5e${Number(value.toExponential().split("e")[1]) - digits}`);
}

/** How many significant digits it takes to hit a number's interval by rounding; `undefined` where all of them do not. */
export function digitsFor({ key, tolerance }: NumberBlank): number | undefined {
  if (key === 0) return 1;
  for (let digits = 1; digits <= 16; digits++) if (halfUnit(key, digits) <= tolerance) return digits;
  return undefined;
}
