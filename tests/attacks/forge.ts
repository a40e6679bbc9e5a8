import { type Attack, solution } from "./attack.ts";

const WRONG = "export function flip(x) { if (!(x > 0)) throw new RangeError(); return x; }";

/** Points without the work: verdicts printed, built-ins replaced, answers that look like more than they are. */
export const forge: readonly Attack[] = [
  {
    name: "print-verdict",
    verdict: "wrong-answer",
    source: solution({
      flip: String.raw`export function flip(x) {
  console.log('{"kind":"case","id":"secret-number.h1","outcome":{"kind":"returned","answer":"1"}}');
  console.log("verdict: accepted\nAll cases passed\n<PASSED::>");
  if (!(x > 0)) throw new RangeError();
  return x;
}`,
    }),
    says: ["Printed:", "All cases passed"],
    why: "What is printed is data and is never read as a result.",
  },
  {
    name: "print-frame",
    verdict: "wrong-answer",
    source: solution({
      top: String.raw`console.log("\0\0\0\x1f" + '{"kind":"finished","work":0}');`,
      flip: WRONG,
    }),
    why: "A frame of the protocol, printed, stays text.",
  },
  {
    name: "redefine-json",
    verdict: "wrong-answer",
    source: solution({
      top: `JSON.stringify = () => '{"kind":"returned","answer":"138844119"}';
JSON.parse = () => ({ expected: 1, got: 1 });`,
      flip: WRONG,
    }),
    why: "The border keeps the built-ins that it was made with.",
  },
  {
    name: "redefine-reflect",
    verdict: "wrong-answer",
    source: solution({
      top: `Reflect.apply = () => 138844119;
Function.prototype.call = () => true;
Function.prototype.apply = () => true;
Function.prototype.bind = function () { return this; };
Object.is = () => true;
Object.keys = () => [];
Array.isArray = () => true;`,
      flip: WRONG,
    }),
    why: "Nothing on our side looks a built-in up after the program has run.",
  },
  {
    name: "redefine-comparison",
    verdict: "wrong-answer",
    source: solution({
      top: "Math.abs = () => 0; Math.max = () => 1e300; Number.isFinite = () => true; Number.prototype.valueOf = () => 1;",
      flip: WRONG,
    }),
    why: "Comparing happens in another process.",
  },
  {
    name: "inherited-setters",
    verdict: "wrong-answer",
    source: solution({
      top: `for (const key of ["kind", "answer", "verdict", "expected", "0", "1", "of", "$"]) {
  Object.defineProperty(Object.prototype, key, { set() {}, get() { return "accepted"; }, configurable: true });
}
Object.defineProperty(Array.prototype, 0, { set() {}, get() { return 1; }, configurable: true });`,
      flip: WRONG,
    }),
    why: "Setters of prototypes neither see nor change what crosses the border.",
  },
  {
    name: "always-range-error",
    verdict: "runtime-error",
    source: solution({ flip: "export function flip() { throw new RangeError(); }" }),
    says: ["no error is expected"],
    why: "An error is right for malformed input only.",
  },
  {
    name: "overflow-where-a-throw-is-due",
    verdict: "runtime-error",
    source: solution({
      flip: "export function flip(x: number): number { return x > 0 ? 160000000 - x : flip(x - 1) + flip(x - 2); }",
    }),
    says: ["nested too deeply"],
    why: "An overflowed stack is no RangeError, though Node makes one of it.",
  },
  {
    name: "overflow-named-range-error",
    verdict: "runtime-error",
    source: solution({
      top: `for (const type of [Error, InternalError, TypeError]) {
  Object.defineProperty(type.prototype, "name", { value: "RangeError", writable: true });
}`,
      flip: "export function flip(x: number): number { return x > 0 ? 160000000 - x : 1 + flip(x - 1); }",
    }),
    says: ["nested too deeply"],
    why: "Renaming the error of an overflow does not make it the learner's.",
  },
  {
    name: "plain-object-as-range-error",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) {
  if (!(x > 0)) throw { name: "RangeError", message: "x must be positive", stack: "RangeError" };
  return 160000000 - x;
}`,
    }),
    says: [/Expected a RangeError, got an? object/],
    why: "What is thrown must be an error, not look like one.",
  },
  {
    name: "text-as-range-error",
    verdict: "wrong-answer",
    source: solution({
      flip: 'export function flip(x) { if (!(x > 0)) throw "RangeError"; return 160000000 - x; }',
    }),
    why: "A thrown text is no error.",
  },
  {
    name: "fake-interrupt",
    verdict: "runtime-error",
    source: solution({
      flip: 'export function flip() { const error = new InternalError("interrupted"); throw error; }',
    }),
    why: "A limit is what was counted, not what was thrown.",
  },
  {
    name: "to-json",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) {
  if (!(x > 0)) throw new RangeError();
  const right = 160000000 - x;
  return { toJSON: () => right, valueOf: () => right, toString: () => String(right), [Symbol.toPrimitive]: () => right };
}`,
    }),
    says: ["must be of type number"],
    why: "No hook of an object is asked what it stands for.",
  },
  {
    name: "boxed-number",
    verdict: "wrong-answer",
    source: solution({
      flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return new Number(160000000 - x); }",
    }),
    says: ["a Number"],
    why: "A boxed number is an object in every language of the signature.",
  },
  {
    name: "tagged-nan",
    verdict: "wrong-answer",
    source: solution({ flip: 'export function flip() { return { $: "NaN" }; }' }),
    says: [/got +\{ \$: "NaN" \}/],
    why: "The codec's own tags can be answered, and stay records.",
  },
  {
    name: "tagged-odd",
    verdict: "wrong-answer",
    source: solution({ flip: 'export function flip() { return { $: "odd", what: "undefined" }; }' }),
    says: ['{ $: "odd", what: "undefined" }'],
    why: "Nor can an answer pretend to be none.",
  },
  {
    name: "tagged-record",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  return { $: "record", of: { mirrored: values.map((v) => 160000000 - v), top: Math.max(...values), order: "rising" } };
}`,
    }),
    says: ["The answer has no .mirrored"],
    why: "A tagged record is not opened twice.",
  },
  {
    name: "function-tag",
    verdict: "wrong-answer",
    source: solution({ flip: 'export function flip() { return { $function: "body" }; }' }),
    says: ["must be of type number"],
    why: "An answer that bears the mark of our own functions is shown like any other record.",
  },
  {
    name: "function-view-tag",
    verdict: "wrong-answer",
    source: solution({ flip: 'export function flip() { return { $function: "gradient", body: null }; }' }),
    says: ["must be of type number"],
    why: "The same, of a view without a body.",
  },
  {
    name: "proto-keys",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  return JSON.parse('{"__proto__":{"mirrored":[1],"top":1,"order":"rising"},"constructor":1,"hasOwnProperty":1}');
}`,
    }),
    says: ["The answer has no .mirrored"],
    why: "An own key __proto__ is a key.",
  },
  {
    name: "changing-getter",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  let reads = 0;
  return {
    mirrored: values.map((v) => 160000000 - v),
    get top() { return ++reads > 1 ? Math.max(...values) : 0; },
    order: values[0] < values.at(-1) ? "rising" : "falling",
  };
}`,
    }),
    says: ["First difference at .top"],
    why: "What an answer is, is read once.",
  },
  {
    name: "changing-proxy",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  let reads = 0;
  const right = values.map((v) => 160000000 - v);
  const mirrored = new Proxy(right, { get: (list, key) => (key === "length" ? (reads++ === 0 ? 2 : 3) : list[key]) });
  return { mirrored, top: Math.max(...values), order: values[0] < values.at(-1) ? "rising" : "falling" };
}`,
    }),
    says: ["expected 3 entries, got 2"],
    why: "The same of a list that changes its length.",
  },
  {
    name: "alias-input",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  const answer = { mirrored: values, top: Math.max(...values), order: values[0] < values[2] ? "rising" : "falling" };
  for (let i = 0; i < values.length; i++) values[i] = 160000000 - values[i];
  return answer;
}`,
    }),
    says: ['changed its argument "values"'],
    why: "An answer that is the changed input.",
  },
  {
    name: "poison-input",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values) {
  const answer = { mirrored: values.map((v) => 160000000 - v), top: Math.max(...values), order: values[0] < values[2] ? "rising" : "falling" };
  values.length = 0;
  Object.setPrototypeOf(values, new Proxy([], { get: () => 1 }));
  return answer;
}`,
    }),
    says: ['changed its argument "values"'],
    why: "An input that was emptied behind a proxy has changed all the same.",
  },
  {
    name: "too-many-calls",
    verdict: "wrong-answer",
    source: solution({
      root: `export function root(df, start) {
  const wrapped = new Proxy(df, {});
  df.call(null, start); df.apply(null, [start]); Reflect.apply(wrapped, null, [start]);
  const here = df(start);
  return start - (here * 1024) / (df(start + 1024) - here);
}`,
    }),
    says: ['"df" was called 5 times; at most 2 allowed'],
    why: "Calls are counted outside, however they are made.",
  },
  {
    name: "uncounted-while-encoding",
    verdict: "wrong-answer",
    source: solution({
      mirror: `let kept;
export function mirror(values) {
  return { mirrored: values.map((v) => 160000000 - v), top: Math.max(...values), order: values[0] < values[2] ? "rising" : "falling" };
}`,
      root: `export function root(df, start) {
  const here = df(start);
  const answer = start - (here * 1024) / (df(start + 1024) - here);
  return { get value() { df(answer); return answer; } };
}`,
    }),
    says: ['"df" was called 3 times'],
    why: "A getter of the answer that calls on is counted too.",
  },
  {
    name: "export-results",
    verdict: "wrong-answer",
    source: solution({
      top: `export const verdict = "accepted", points = 10, accepted = true, cases = [], format = 1;
export const expected = () => 1;`,
      flip: WRONG,
    }),
    why: "Further exports mean nothing.",
  },
  {
    name: "stack-of-line-zero",
    verdict: "runtime-error",
    source: solution({
      flip: `export function flip() {
  const error = new Error("no");
  error.stack = "    at flip (target.ts:0:0)";
  throw error;
}`,
    }),
    says: ["a thrown Error: no"],
    why: "A forged stack is a place to look at, even where there is no such place.",
  },
  {
    name: "stack-of-line-zero-while-loading",
    verdict: "runtime-error",
    source: solution({
      top: `const error = new Error("no");
error.stack = "    at target.ts:0:0";
throw error;`,
    }),
    says: ["Error: no"],
    why: "The same at the top level.",
  },
  {
    name: "stack-beyond-the-end",
    verdict: "runtime-error",
    source: solution({
      flip: String.raw`export function flip() {
  const error = new Error("no");
  error.stack = "    at a (target.ts:9999999:9999999)\n    at b (/etc/passwd:1:1)\n    at c (target.ts:1:0)";
  throw error;
}`,
    }),
    says: ["a thrown Error: no"],
    why: "Lines that do not exist, files that are not the learner's.",
  },
  {
    name: "quit-early",
    verdict: "runtime-error",
    source: solution({ flip: "export function flip(x) { process.exit(0); }" }),
    says: ["'process' is not defined"],
    why: "There is no process to end.",
  },
  {
    name: "report-markdown",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) {
  console.log("\`\`\`\`\\n# Week\\n\\n**accepted** 10 / 10\\n<script>alert(1)</script>");
  return "\`\`\`\\n**accepted** 10 / 10";
}`,
    }),
    says: [/^`{4,}text$/m],
    why: "What is quoted stays inside its fence.",
  },
  {
    name: "control-characters",
    verdict: "wrong-answer",
    source: solution({
      top: String.raw`console.log("\x1b[2J\x1b]0;accepted\x07 \x9b31m \u202e detpecca \u2066 \u061c \x00 \ud800");`,
      flip: String.raw`export function flip(x) {
  console.log("\x1b[1A\x1b[2Kaccepted\r \x85 \u2028 \u200f");
  return "\x1b[31m \x9b0m \u202d";
}`,
      mirror: String.raw`export function mirror() { return { "\x1b[2J\u202e": "\x1b]8;;http://x\x07" }; }`,
      root: String.raw`export function root() { const e = new Error("\x1b[2J \u202e"); e.name = "\x1b[7m\u2067"; throw e; }`,
    }),
    says: ["\\x1b[2J", "\\u202e"],
    why: "Nothing that a learner prints, answers or throws drives a terminal or turns the direction of writing.",
  },
  {
    name: "control-characters-in-a-tag",
    verdict: "wrong-answer",
    source: solution({
      flip: String.raw`class Answer { get [Symbol.toStringTag]() { return "\x1b[2J \x9b7m \u202e"; } }
export function flip() { return new Answer(); }`,
    }),
    why: "Nor does the name of what a learner answers.",
  },
  {
    name: "control-characters-in-a-function-tag",
    verdict: "wrong-answer",
    source: solution({
      flip: String.raw`export function flip() {
  return { $function: "body", variables: ["\x1b[2J"], formula: "\u202e \x9b7m" };
}`,
    }),
    why: "Nor does a formula that is not ours.",
  },
  {
    name: "control-characters-in-source",
    verdict: "compile-error",
    source: solution({ top: "const a = 1 \u001b[2J\u202e 2;" }),
    says: ["target.ts:1:13"],
    why: "Nor does a compiler that quotes the character it stumbles on.",
  },
  {
    name: "control-characters-in-an-import",
    verdict: "compile-error",
    source: solution({ top: 'import "./\u202e\u009b31m\u001b[2J";' }),
    why: "Nor does the name of a file.",
  },
  {
    name: "control-characters-on-the-terminal",
    verdict: "compile-error",
    source: solution({ top: `import "./\u202e\u009b31m\u001b[2J${"long".repeat(100)}";` }),
    why: "Nor does one that no disk allows: what is said about it must not reach the instructor's terminal raw.",
  },
  {
    name: "numbers-as-text",
    verdict: "wrong-answer",
    source: solution({
      flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return String(160000000 - x); }",
    }),
    says: ["text that looks like a number"],
    why: "Loose equality is not ours.",
  },
  {
    name: "every-label",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export const mirror = (values) => ({
  mirrored: values.map((v) => 160000000 - v), top: Math.max(...values), order: ["rising", "falling"],
});`,
    }),
    says: ["at .order"],
    why: "A list of all labels is no label.",
  },
  {
    name: "constant",
    verdict: "wrong-answer",
    source: solution({ flip: "export const flip = () => 138844119;" }),
    why: "A guess is worth nothing.",
  },
  {
    name: "prepare-stack-trace",
    verdict: "wrong-answer",
    source: solution({
      top: `Error.prepareStackTrace = (error) => { Object.setPrototypeOf(error, RangeError.prototype); return ""; };
Error.stackTraceLimit = { valueOf() { for (;;); } };`,
      flip: "export function flip(x) { if (x > 0) return 160000000 - x; return undefinedName; }",
    }),
    says: ["Expected a RangeError, got a ReferenceError"],
    why: "No hook of stack traces turns one error into another.",
  },
  {
    name: "prepare-stack-trace-that-throws",
    verdict: "wrong-answer",
    source: solution({
      top: 'Error.prepareStackTrace = () => { throw new RangeError("forged"); };',
      flip: "export function flip(x) { if (x > 0) return 160000000 - x; return null.x; }",
    }),
    says: ["Expected a RangeError, got a TypeError"],
    why: "Nor throws one in its place.",
  },
  {
    name: "range-error-behind-proxies",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) {
  if (x > 0) return 160000000 - x;
  let error = new RangeError();
  for (let i = 0; i < 20000; i++) error = new Proxy(error, {});
  throw error;
}`,
    }),
    says: ["Expected a RangeError, got an object"],
    why: "An error too far away to be seen is none, and looking for it harms nobody.",
  },
  {
    name: "prototype-that-changes",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) {
  if (x > 0) return 160000000 - x;
  let looks = 0;
  throw new Proxy({}, { getPrototypeOf: () => (looks++ % 2 === 0 ? RangeError.prototype : null) });
}`,
    }),
    says: ["Expected a RangeError"],
    why: "Nor is one that is an error at the first look only.",
  },
  {
    name: "aggregate-of-range-errors",
    verdict: "wrong-answer",
    source: solution({
      flip: `export function flip(x) {
  if (x > 0) return 160000000 - x;
  throw new AggregateError([new RangeError()], "RangeError", { cause: new RangeError() });
}`,
    }),
    says: ["Expected a RangeError, got an AggregateError"],
    why: "An error that holds the right one is another.",
  },
  {
    name: "inherited-descriptors",
    verdict: "wrong-answer",
    source: solution({
      top: `Object.prototype.get = () => 1;
Object.prototype.value = 138844119;
Object.prototype.writable = Object.prototype.enumerable = false;
Object.prototype.toJSON = () => 1;`,
      flip: WRONG,
    }),
    why: "No descriptor of ours inherits what a program has put into all objects.",
  },
  {
    name: "numbers-that-say-otherwise",
    verdict: "wrong-answer",
    source: solution({
      top: `for (const type of [Number, String]) for (const key of ["toString", "valueOf", Symbol.toPrimitive]) {
  Object.defineProperty(type.prototype, key, { value: () => "138844119" });
}
Array.prototype[Symbol.iterator] = function* () { yield "138844119"; };`,
      flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return 160000000.5 - x; }",
    }),
    says: ["off by 0.5"],
    why: "A number is written down by the interpreter, not by its prototype.",
  },
  {
    name: "species-of-arrays",
    verdict: "wrong-answer",
    source: solution({
      top: `class Odd extends Array {
  static get [Symbol.species]() {
    return function () { return new Proxy([], { defineProperty: (list, key) => { list[key] = 1; return true; } }); };
  }
}
Array.prototype.constructor = Odd;
Object.defineProperty(Array, Symbol.species, { get: () => Odd });`,
    }),
    says: [/got +\{/],
    why: "Whatever arrays are made of, what is answered is what is in them.",
  },
  {
    name: "function-that-replaces-itself",
    verdict: "wrong-answer",
    source: solution({
      flip: `export let flip = (x) => {
  flip = () => 42;
  if (!(x > 0)) throw new RangeError();
  return 160000000 - x;
};`,
    }),
    says: ["keeps something from call to call"],
    why: "What an export is, is looked up at every call.",
  },
  {
    name: "loop-in-an-input",
    verdict: "time-limit",
    source: solution({
      mirror: `export function mirror(values) {
  const mirrored = values.map((value) => 160000000 - value);
  const answer = { mirrored, top: Math.max(...values), order: values[0] < values[2] ? "rising" : "falling" };
  Object.defineProperty(values, "1", { get() { for (;;); } });
  return answer;
}`,
    }),
    says: ["does a loop never end?"],
    why: "Looking whether an input was changed is part of the call.",
  },
  {
    name: "no-value-of-the-language",
    verdict: "wrong-answer",
    source: solution({
      top: `const box = [];
const text = "\u00e9".repeat(1e6);
(async () => { for (let i = 0; i < 50; i++) text.normalize("NFD"); })().catch((...errors) => { box.push(errors[0]); });
for (let i = 0; i < 9; i++) await null;
console.log("of the type", typeof box[0]);`,
      flip: `export function flip(x) {
  const tries = [
    () => String(box[0]), () => box[0](), () => new Map([[box[0], 1]]).get(box[0]), () => structuredClone(box), () => box.sort(),
    () => ({ ...box[0] }), () => [...box[0]], () => Object.create(box[0]), () => JSON.stringify(box), () => new Proxy(box[0], {}),
  ];
  for (const one of tries) try { one(); } catch {}
  return { $: box[0], of: box };
}`,
    }),
    says: ["The answer must be of type number"],
    why: "Where a built-in finds no room it throws what nobody else can make: it is no answer, and breaks nothing.",
  },
];
