import { type Attack, HONEST, solution } from "./attack.ts";

/** What learners really do. Each must get the verdict that it deserves, and words that help. */
export const honestMistakes: readonly Attack[] = [
  {
    name: "decorators",
    verdict: "compile-error",
    source: solution({
      mine: "function doubled(_target: unknown, _key: string, property: PropertyDescriptor) {\n  const own = property.value;\n  property.value = () => 2 * own();\n}\nclass Own { @doubled value() { return 4711; } }\nexport const mine = () => new Own().value();",
    }),
    says: ["cannot be used here"],
    why: "Decorators need code that the grader does not bring along: a sentence has to say so.",
  },
  {
    name: "using",
    verdict: "compile-error",
    source: solution({
      mine: "export function mine() {\n  let closed = 0;\n  {\n    using file = { value: 4711, [Symbol.dispose]() { closed = 2 * this.value; } };\n    void file;\n  }\n  return closed;\n}",
    }),
    says: ["cannot be used here"],
    why: "So does the newest of declarations.",
  },
  {
    name: "renamed-function",
    verdict: "compile-error",
    source: solution({ flip: HONEST.flip.replace("flip", "flipNumber") }),
    says: ['does not export a function "flip"'],
    why: "The function has another name.",
  },
  {
    name: "not-exported",
    verdict: "compile-error",
    source: solution({ mirror: HONEST.mirror.replace("export ", "") }),
    says: ['does not export a function "mirror"'],
    why: "export is missing.",
  },
  {
    name: "export-of-a-value",
    verdict: "compile-error",
    source: solution({ mine: "export const mine = 9422;" }),
    says: ['does not export a function "mine"'],
    why: "A number where a function is asked for.",
  },
  {
    name: "default-export-only",
    verdict: "compile-error",
    source: solution({ flip: HONEST.flip.replace("export function", "export default function") }),
    says: ['does not export a function "flip"'],
    why: "The default export bears no name.",
  },
  {
    name: "object-of-functions",
    verdict: "compile-error",
    source: `const flip = (x: number) => 160000000 - x;\nexport default { flip };\n`,
    says: ['does not export a function "flip"'],
    why: "All functions in one object.",
  },
  {
    name: "common-js",
    verdict: "runtime-error",
    source: "module.exports = { flip: (x) => 160000000 - x };\n",
    says: ["'module' is not defined", "target.ts:1:1"],
    why: "The other kind of module.",
  },
  {
    name: "returned-nothing",
    verdict: "wrong-answer",
    source: solution({
      flip: "export function flip(x: number) { if (!(x > 0)) throw new RangeError(); 160000000 - x; }",
    }),
    says: ["is a return missing?"],
    why: "The answer is computed and not returned.",
  },
  {
    name: "arrow-without-return",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export const mirror = (values: number[]) => ({
  mirrored: values.map((value) => { 160000000 - value; }),
  top: Math.max(...values),
  order: values[0] < values[2] ? "rising" : "falling",
});`,
    }),
    says: ["at .mirrored[0] must be of type number, got undefined"],
    why: "The braces of an arrow function need a return.",
  },
  {
    name: "braces-instead-of-object",
    verdict: "wrong-answer",
    source: solution({ mirror: "export const mirror = (values: number[]) => { values: 1 };" }),
    says: ["is a return missing?"],
    why: "An object that is a block.",
  },
  {
    name: "text-for-numbers",
    verdict: "wrong-answer",
    source: solution({
      mirror: HONEST.mirror.replace("160000000 - value)", "(160000000 - value).toFixed(3))"),
    }),
    says: [/at .mirrored\[0\] must be of type number, got "\d+\.000"/, "return the number itself"],
    why: "toFixed makes text.",
  },
  {
    name: "changed-input",
    verdict: "wrong-answer",
    source: solution({
      mirror: HONEST.mirror.replace("return {", "const order = values[0] < values[2];\n  values.sort();\n  return {"),
    }),
    says: ['changed its argument "values"'],
    why: "Sorted in place, and by text at that.",
  },
  {
    name: "changed-input-right-answer",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror(values: number[]) {
  const order = values[0] < values[values.length - 1] ? "rising" : "falling";
  const top = Math.max(...values);
  const mirrored: number[] = [];
  while (values.length > 0) mirrored.push(160000000 - values.shift()!);
  return { mirrored, top, order };
}`,
    }),
    says: ['changed its argument "values": work on a copy'],
    why: "The answer is right and the input is gone.",
  },
  {
    name: "wrong-shape",
    verdict: "wrong-answer",
    source: solution({
      mirror: "export const mirror = (values: number[]) => values.map((value) => 160000000 - value);",
    }),
    says: ["must be of type"],
    why: "A list where a record is asked for.",
  },
  {
    name: "misspelt-field",
    verdict: "wrong-answer",
    source: solution({ mirror: HONEST.mirror.replace("top:", "Top:") }),
    says: ["The answer has no .top"],
    why: "A field in upper case.",
  },
  {
    name: "misspelt-label",
    verdict: "wrong-answer",
    source: solution({ mirror: HONEST.mirror.replace('"rising" : "falling"', '"Rising" : "Falling"') }),
    says: ["at .order"],
    why: "A label in upper case.",
  },
  {
    name: "fields-of-a-class",
    verdict: "wrong-answer",
    source: solution({
      mirror: `class Answer {
  #values: number[];
  constructor(values: number[]) { this.#values = values; }
  get mirrored() { return this.#values.map((value) => 160000000 - value); }
  get top() { return Math.max(...this.#values); }
  get order() { return "rising"; }
}
export const mirror = (values: number[]) => new Answer(values);`,
    }),
    says: ["The answer has no .mirrored"],
    why: "Getters of a class are not the object's own.",
  },
  {
    name: "top-level-throw",
    verdict: "runtime-error",
    source: solution({ top: 'console.log("trying");\nthrow new Error("not implemented");' }),
    says: ["Error: not implemented", "target.ts:2:"],
    why: "The file itself throws.",
  },
  {
    name: "untouched-stub",
    verdict: "runtime-error",
    source: solution({ flip: 'export function flip(x: number): number { throw new Error("TODO"); }' }),
    says: ["a thrown Error: TODO", /target\.ts:1:\d+/],
    why: "One function is still the stub.",
  },
  {
    name: "syntax-error",
    verdict: "compile-error",
    source: solution({ flip: "export function flip(x: number): number {\n  return 160000000 - ;\n}" }),
    says: ["target.ts:2:22", "^"],
    why: "Something is missing.",
  },
  {
    name: "unclosed-brace",
    verdict: "compile-error",
    source: solution({ mine: "export function mine() { return 9422;" }),
    says: [/target\.ts:\d+:\d+/],
    why: "The last brace is missing.",
  },
  {
    name: "missing-file",
    verdict: "compile-error",
    source: solution({ top: 'import { help } from "./helpers";\nconsole.log(help);' }),
    says: ['Cannot import "./helpers"', "there is no such file", "target.ts:1:"],
    why: "A file was not handed in.",
  },
  {
    name: "missing-export-of-a-file",
    verdict: "compile-error",
    source: {
      "target.ts": `import { help } from "./helpers";\nhelp();\n${solution()}`,
      "helpers.ts": "export const halp = 1;\n",
    },
    says: ["help"],
    why: "A file does not export what is imported.",
  },
  {
    name: "package",
    verdict: "compile-error",
    source: solution({ top: 'import { multiply } from "mathjs";\nconsole.log(multiply(2, 3));' }),
    says: ['Cannot import "mathjs"', "only own files may be imported"],
    why: "A package that is not there.",
  },
  {
    name: "undeclared-variable",
    verdict: "runtime-error",
    source: solution({
      flip: "export function flip(x: number): number {\n  total = 160000000 - x;\n  return total;\n}",
    }),
    says: ["ReferenceError", "target.ts:2:"],
    why: "A variable without const.",
  },
  {
    name: "index-out-of-range",
    verdict: "runtime-error",
    source: solution({
      mirror: HONEST.mirror.replace("return {", "const first = values[values.length].toFixed();\n  return {"),
    }),
    says: ["TypeError", "target.ts:"],
    why: "One past the end.",
  },
  {
    name: "async-function",
    verdict: "wrong-answer",
    source: solution({ flip: HONEST.flip.replace("export function", "export async function") }),
    says: ["without async"],
    why: "A promise is no number.",
  },
  {
    name: "generator-function",
    verdict: "wrong-answer",
    source: solution({ flip: HONEST.flip.replace("export function", "export function*") }),
    says: ["must be of type number, got a Generator"],
    why: "A generator is no number.",
  },
  {
    name: "infinite-loop",
    verdict: "time-limit",
    source: solution({
      flip: "export function flip(x: number): number {\n  let y = 0;\n  while (y !== 160000000 - x) y += 0.3;\n  return y;\n}",
    }),
    says: ["does a loop never end?"],
    why: "A loop that steps over its goal.",
  },
  {
    name: "off-by-one",
    verdict: "wrong-answer",
    source: solution({ mirror: HONEST.mirror.replace("values.map((", "values.slice(1).map((") }),
    says: ["expected 3 entries, got 2"],
    why: "The first entry is forgotten.",
  },
  {
    name: "misconception",
    verdict: "wrong-answer",
    source: solution({ flip: HONEST.flip.replace("160000000 - x", "160000000 + x") }),
    says: ["That adds instead of subtracting."],
    why: "A known wrong idea is named.",
  },
  {
    name: "nan",
    verdict: "wrong-answer",
    source: solution({ flip: 'export function flip(x) { if (!(x > 0)) throw new RangeError(); return x * "two"; }' }),
    says: [/got +NaN/],
    why: "Not a number.",
  },
  {
    name: "infinity",
    verdict: "wrong-answer",
    source: solution({ flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return x / 0; }" }),
    says: [/got +Infinity/],
    why: "Infinity is far from any answer.",
  },
  {
    name: "minus-zero",
    verdict: "wrong-answer",
    source: solution({ flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return 0 * -x; }" }),
    says: [/got +0\n/],
    why: "Minus zero is zero: its sign would only distract.",
  },
  {
    name: "null-answer",
    verdict: "wrong-answer",
    source: solution({ flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return null; }" }),
    says: ["must be of type number, got null"],
    why: "null where nothing allows it.",
  },
  {
    name: "big-integer-answer",
    verdict: "wrong-answer",
    source: solution({
      flip: "export function flip(x) { if (!(x > 0)) throw new RangeError(); return 160000000n - BigInt(x); }",
    }),
    says: ["must be of type number, got a bigint"],
    why: "A bigint is another type.",
  },
  {
    name: "function-answer",
    verdict: "wrong-answer",
    source: solution({ flip: "export const flip = (x) => () => 160000000 - x;" }),
    says: ["must be of type number, got a function"],
    why: "A function that would return the answer.",
  },
  {
    name: "map-answer",
    verdict: "wrong-answer",
    source: solution({ mirror: 'export const mirror = (values) => new Map([["top", Math.max(...values)]]);' }),
    says: ["a Map"],
    why: "A Map is no record.",
  },
  {
    name: "sparse-answer",
    verdict: "wrong-answer",
    source: solution({ mirror: HONEST.mirror.replace("values.map((value) => 160000000 - value)", "new Array(3)") }),
    says: ["at .mirrored[0] must be of type number, got undefined"],
    why: "A list without entries.",
  },
  {
    name: "no-check-of-input",
    verdict: "wrong-answer",
    source: solution({ flip: "export const flip = (x: number) => 160000000 - x;" }),
    says: ["This input is malformed: expected a thrown RangeError"],
    why: "Malformed input is answered.",
  },
  {
    name: "wrong-error",
    verdict: "wrong-answer",
    source: solution({ flip: HONEST.flip.replace("RangeError", "Error") }),
    says: ["Expected a RangeError, got an Error"],
    why: "Some other error.",
  },
  {
    name: "returned-error",
    verdict: "wrong-answer",
    source: solution({ flip: HONEST.flip.replace("throw new", "return new") }),
    says: ["expected a thrown RangeError"],
    why: "The error is returned, not thrown.",
  },
  {
    name: "class-of-the-name",
    verdict: "runtime-error",
    source: solution({ flip: "export class flip { constructor(x: number) {} }" }),
    says: ["TypeError"],
    why: "A class cannot be called.",
  },
  {
    name: "one-call-too-many",
    verdict: "wrong-answer",
    source: solution({ root: HONEST.root.replace("const here", "if (df(start) === 0) return start;\n  const here") }),
    says: ['"df" was called 3 times; at most 2 allowed'],
    why: "Looked once more to be sure.",
  },
  {
    name: "file-of-another-name",
    verdict: "not-run",
    source: { "Target.ts": solution(), "target.js": solution(), "target (1).ts": solution() },
    says: ["Nothing was handed in"],
    why: "The file that is asked for is not there.",
  },
  { name: "nothing", verdict: "not-run", source: {}, says: ["Nothing was handed in"], why: "An empty folder." },
  {
    name: "word-document",
    verdict: "compile-error",
    source: { "target.ts": Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 0xff]) },
    says: ["save it as UTF-8"],
    why: "A document, renamed.",
  },
  {
    name: "chinese-in-gbk",
    verdict: "compile-error",
    source: {
      "target.ts": Buffer.concat([
        Buffer.from("// "),
        Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
        Buffer.from(`\n${solution()}`),
      ]),
    },
    says: ["save it as UTF-8"],
    why: "An old Chinese encoding.",
  },
  {
    name: "merge-conflict",
    verdict: "compile-error",
    source: solution({ flip: `<<<<<<< HEAD\n${HONEST.flip}\n=======\n${HONEST.flip}\n>>>>>>> mine` }),
    says: ["target.ts:1:1"],
    why: "The marks of a merge are still there.",
  },
];
