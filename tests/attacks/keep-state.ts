import { type Attack, HONEST, solution } from "./attack.ts";

const KEEPS = "keeps something from call to call";

/** Leaves a mark wherever one might last. */
const MARK = `const mark = "left by another submission";
globalThis.marked = mark;
Symbol.for("saddlepoint.mark").constructor.marked = mark;
for (const type of [Object, Array, Function, String, Number, Map, Promise, Error, Date, RegExp, Int8Array]) {
  Object.defineProperty(type.prototype, "marked", { value: mark, configurable: true, writable: true });
  type.marked = mark;
}
Math.marked = JSON.marked = Reflect.marked = mark;
Array.prototype.map = () => [1];
Math.max = () => 1;
JSON.parse = JSON.stringify = () => "1";
Object.is = Object.keys = () => [];
Reflect.apply = () => 1;
console.log = () => {};
RangeError.prototype.name = "Error";
/(.)(.)/.exec("ab");
export const block = new Uint8Array(4e6).fill(77);`;

const FIND = `const found = [globalThis, Symbol, Object, Array, Map, Math, JSON, Reflect, {}, [], "", 1, () => 1, new Error()]
  .filter((place) => place.marked !== undefined);
const whole = [1, 2].map((x) => x + 1).join() === "2,3" && Math.max(1, 2) === 2 && JSON.stringify([1]) === "[1]";
console.log(found.length === 0 && whole && RegExp.$1 !== "a" && new RangeError().name === "RangeError" ? "clean" : "dirty");`;

const leaves = (name: string): Attack => ({
  name,
  verdict: "wrong-answer",
  source: solution({ top: MARK, flip: HONEST.flip.replace("RangeError", "Error") }),
  why: "Replaces what the next one needs, and leaves marks everywhere.",
});

const finds = (name: string): Attack => ({
  name,
  verdict: "accepted",
  source: solution({ top: FIND }),
  says: ["clean"],
  why: "Finds nothing of the submission before it.",
});

/** State between calls, which is the learner's own mistake, and between submissions, which must not be. */
export const keepState: readonly Attack[] = [
  ...["first", "second", "third"].flatMap((nth) => [leaves(`leave-marks-${nth}`), finds(`find-marks-${nth}`)]),
  ...["first", "second"].flatMap((nth): Attack[] => [
    {
      name: `let-go-of-everything-${nth}`,
      verdict: "memory-limit",
      source: solution({
        top: `for (const owner of [globalThis, Array, Array.prototype, String.prototype, Object, JSON, Object.getPrototypeOf(Int8Array).prototype])
  for (const key of ["console", "concat", "copyWithin", "fill", "flat", "includes", "indexOf", "join", "lastIndexOf", "shift", "slice", "sort",
    "splice", "toReversed", "toSorted", "toSpliced", "unshift", "with", "padEnd", "padStart", "repeat", "replace", "replaceAll", "split", "from",
    "entries", "keys", "values", "stringify"]) delete owner[key];`,
        flip: HONEST.flip.replace("RangeError", "Error"),
      }),
      why: "Deletes all that leads to what our side gave, so that it is collected.",
    },
    {
      name: `find-everything-${nth}`,
      verdict: "accepted",
      source: solution({
        top: `const list = Array.from({ length: 20000 }, (_, i) => i);
for (let i = 0; i < 5; i++) list.sort();
console.log("heard, and counted", list.length);`,
      }),
      says: ["heard, and counted 20000"],
      why: "The next one still finds it.",
    },
  ]),
  {
    name: "count-cases",
    verdict: "wrong-answer",
    source: solution({
      flip: `let calls = 0;
export function flip(x) { if (!(x > 0)) throw new RangeError(); return calls++ === 0 ? 160000000 - x : calls; }`,
    }),
    says: [KEEPS],
    why: "Right at the first call only.",
  },
  {
    name: "cache-without-key",
    verdict: "wrong-answer",
    source: solution({
      flip: `let cached: number | undefined;
export function flip(x: number) { if (!(x > 0)) throw new RangeError(); return (cached ??= 160000000 - x); }`,
    }),
    says: [KEEPS],
    why: "Remembers the first answer for every input.",
  },
  {
    name: "growing-list",
    verdict: "wrong-answer",
    source: solution({
      mirror: `const mirrored: number[] = [];
export function mirror(values: number[]) {
  for (const value of values) mirrored.push(160000000 - value);
  return { mirrored, top: Math.max(...values), order: values[0] < values[2] ? "rising" : "falling" };
}`,
    }),
    says: ["expected 3 entries, got 6", KEEPS],
    why: "A list at the top level that is never emptied.",
  },
  {
    name: "kept-function",
    verdict: "runtime-error",
    source: solution({
      root: `let kept: ((x: number) => number) | undefined;
export function root(df: (x: number) => number, start: number) {
  kept ??= df;
  const here = kept(start);
  return start - (here * 1024) / (kept(start + 1024) - here);
}`,
    }),
    says: ["as the call that it was handed to is over", KEEPS],
    why: "A function of an earlier case is not one of this case.",
  },
  {
    name: "kept-function-for-free-calls",
    verdict: "runtime-error",
    source: solution({
      root: `const all = [];
export function root(df, start) {
  all.push(df);
  const [here, there] = [all.at(-1)(start), all[0](start + 1024)];
  return start - (here * 1024) / (there - here);
}`,
    }),
    why: "Nor does it give calls that nobody counts.",
  },
  {
    name: "kept-input",
    verdict: "accepted",
    source: solution({
      mirror: `const before: number[][] = [];
export function mirror(values: number[]) {
  for (const one of before) one.fill(0);
  before.push(values);
  return {
    mirrored: values.map((value) => 160000000 - value),
    top: Math.max(...values),
    order: values[0] < values[values.length - 1] ? "rising" : "falling",
  };
}`,
    }),
    why: "Changing an input after its case is over changes nothing that is judged.",
  },
  {
    name: "last-index",
    verdict: "runtime-error",
    source: solution({
      flip: `const positive = /^\\d/g;
export function flip(x: number) { if (!positive.test(String(x))) throw new RangeError("x must be positive"); return 160000000 - x; }`,
    }),
    says: [KEEPS],
    why: "A regular expression that remembers where it was.",
  },
  {
    name: "patch-for-later",
    verdict: "accepted",
    source: solution({
      flip: `export function flip(x: number): number {
  JSON.parse = () => [1];
  JSON.stringify = () => "1";
  Reflect.apply = () => 1;
  Object.prototype.$ = "odd";
  Array.prototype.toJSON = () => 1;
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    why: "A case that breaks built-ins breaks them for nobody but its own program.",
  },
  {
    name: "break-down-between",
    verdict: "memory-limit",
    source: solution({
      top: "let calls = 0;",
      flip: `export function flip(x: number): number {
  if (calls++ === 1) for (const all: unknown[] = []; ; ) all.push(new Float64Array(1e5));
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    says: ["ran out of memory"],
    why: "One case that runs out of memory costs the case, and the others are judged.",
  },
  {
    name: "chance",
    verdict: "accepted",
    source: solution({
      flip: `let first: number | undefined;
export function flip(x: number): number {
  const luck = Math.random();
  if ((first ??= luck) !== luck) return 0;
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    why: "Chance starts anew with every call, so that no answer depends on the calls before.",
  },
  {
    name: "unfinished-jobs",
    verdict: "accepted",
    source: solution({
      flip: `export function flip(x: number): number {
  const again = () => Promise.resolve().then(again);
  again();
  (async () => { for (;;) await null; })();
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    why: "Jobs that a call leaves behind are never run, and harm neither its case nor the next submission.",
  },
];
