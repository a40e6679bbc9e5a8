import { type Attack, HONEST, solution } from "./attack.ts";

type Style = readonly [name: string, source: Attack["source"], why: string];

const utf16 = (text: string, mark: "le" | "be") => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return mark === "le" ? bytes : bytes.swap16();
};

const inMirror = (mirrored: string) =>
  solution({ mirror: HONEST.mirror.replace("values.map((value) => 160000000 - value)", mirrored) });

const STYLES: readonly Style[] = [
  ["plain", solution(), "The solution that all others vary."],
  ["byte-order-mark", `\ufeff${solution()}`, "As Windows' editors save it."],
  ["crlf", solution({ top: "// a comment" }).replaceAll("\n", "\r\n"), "Line ends of Windows."],
  ["cr", solution({ top: "// a comment" }).replaceAll("\n", "\r"), "Line ends of another age."],
  ["utf-16-le", { "target.ts": utf16(solution(), "le") }, "UTF-16 with its mark."],
  ["utf-16-be", { "target.ts": utf16(solution({ top: "// 中文注释" }), "be") }, "The other way round."],
  ["tabs", solution().replaceAll("  ", "\t\t"), "Indented by tabs."],
  ["one-line", solution().replace(/\n+/g, " "), "Everything in one line."],
  [
    "very-long-line",
    solution({ top: `const text = "${"x".repeat(300_000)}"; void text;` }),
    "A line of 300,000 characters.",
  ],
  ["megabyte-of-comments", solution({ top: `/* ${"comment ".repeat(131_072)} */` }), "A megabyte of comments."],
  ["chinese-comments", solution({ top: "/** 翻转：返回 160000000 减去 x。😀 */\n// 注释" }), "Comments in Chinese."],
  [
    "non-ascii-names",
    solution({
      flip: 'const 总数 = 160000000, η = 1, Δx = 0;\nexport const flip = (数: number): number => { if (!(数 > 0)) throw new RangeError("数必须为正"); return 总数 - 数 * η + Δx; };',
    }),
    "Names that are no ASCII.",
  ],
  [
    "escaped-names",
    solution({
      flip: "export function fl\\u0069p(x: number) { if (!(x > 0)) throw new RangeError(); return 160000000 - x; }",
    }),
    "A name with an escape in it.",
  ],
  ["hashbang", `#!/usr/bin/env node\n${solution()}`, "A first line for the shell."],
  [
    "use-strict",
    `"use strict";\n// @ts-nocheck\n/* eslint-disable */\n${solution()}`,
    "What tools and habits put at the top.",
  ],
  ["in-src", { "src/target.ts": solution() }, "As the handout lays it out."],
  ["in-a-folder", { "target/index.ts": solution() }, "A folder of the problem's name."],
  [
    "several-files",
    {
      "target.ts":
        'import { flip } from "./lib/flip.js";\nexport { mirror } from "./lib/mirror";\nimport * as rest from "./lib/rest.ts";\nexport { flip };\nexport const { root, mine } = rest;\n',
      "lib/flip.ts": HONEST.flip,
      "lib/mirror.ts": HONEST.mirror,
      "lib/rest.ts": `export * from "../more/root";\n${HONEST.mine}\n`,
      "more/root.ts": HONEST.root,
    },
    "Several files, imported in all the ways.",
  ],
  [
    "folder-index",
    { "target.ts": 'export * from "./lib";\n', "lib/index.ts": solution() },
    "A folder that is imported by its name.",
  ],
  [
    "non-ascii-files",
    { "target.ts": 'export * from "./工具/翻转";\n', "工具/翻转.ts": solution() },
    "A file with a Chinese name.",
  ],
  [
    "circular-imports",
    {
      "target.ts": `import { total } from "./b";\nexport const half = () => 80000000;\n${solution({ flip: "export function flip(x: number) { if (!(x > 0)) throw new RangeError(); return total() - x; }" })}`,
      "b.ts": 'import { half } from "./target";\nexport const total = () => 2 * half();\n',
    },
    "Two files that import each other.",
  ],
  [
    "type-imports",
    {
      "target.ts": `import type { Matrix } from "mathjs";\nimport { type Vector, total } from "./types";\nimport { Vector as V } from "./types";\nexport type { Vector } from "./types";\nconst unused = (m: Matrix, v: Vector, w: V) => [m, v, w];\nvoid unused; void total;\n${solution()}`,
      "types.ts": "export type Vector = number[];\nexport const total = 160000000;\n",
    },
    "Imports of types are gone before anything is looked for.",
  ],
  [
    "dynamic-import",
    {
      "target.ts": `const { total } = await import("./total");\n${solution({ flip: HONEST.flip.replace("160000000", "total") })}`,
      "total.ts": "export const total = 160000000;\n",
    },
    "An import at run time, awaited.",
  ],
  [
    "renamed-exports",
    `${solution().replaceAll("export function", "function").replaceAll("function ", "function $")}export { $flip as flip, $mirror as mirror, $root as root, $mine as mine };\n`,
    "Exported under another name.",
  ],
  [
    "string-export-name",
    solution({ flip: `${HONEST.flip.replace("export ", "")}\nexport { flip as "flip" };` }),
    "Exported under a name in quotes.",
  ],
  [
    "default-beside-named",
    `${solution()}export default { flip, mirror, root, mine };\n`,
    "A default export beside the others.",
  ],
  [
    "arrow-functions",
    solution({
      flip: "export const flip = (x: number): number => { if (!(x > 0)) throw new RangeError(); return 160000000 - x; };",
      mine: "export const mine = () => 2 * 4711;",
    }),
    "Arrows.",
  ],
  [
    "function-expressions",
    solution({ mine: "export let mine = function named() { return 9422; };\nexport var other = mine;" }),
    "Function expressions, let and var.",
  ],
  [
    "hoisting",
    solution({
      top: "export { flip };\nvar total = whole();\nfunction whole() { return 160000000; }",
      flip: `${HONEST.flip.replace("export ", "").replace("160000000", "total")}`,
    }),
    "Used before it is written.",
  ],
  [
    "class",
    solution({
      flip: `class Flipper {\n  static readonly #total = 160000000;\n  constructor(private readonly x: number, readonly name?: string) { if (!(x > 0)) throw new RangeError(); }\n  get value(): number { return Flipper.#total - this.x; }\n}\nexport const flip = (x: number) => new Flipper(x).value;`,
    }),
    "A class with private, static and parameter properties.",
  ],
  [
    "class-record",
    solution({
      mirror: `class Answer {\n  mirrored: number[];\n  top: number;\n  constructor(values: number[], readonly order: string) { this.mirrored = values.map((v) => 160000000 - v); this.top = Math.max(...values); }\n}\nexport const mirror = (values: number[]) => new Answer(values, values[0] < values[2] ? "rising" : "falling");`,
    }),
    "A record that is an instance of a class.",
  ],
  [
    "abstract-classes",
    solution({
      mine: "abstract class Base { abstract value(): number; declare x: number }\nclass Mine extends Base { override value() { return 9422; } }\nexport const mine = () => new Mine().value();",
    }),
    "Abstract, declare and override.",
  ],
  [
    "enum",
    solution({
      mirror: HONEST.mirror.replace('"rising" : "falling"', "Order.Rising : Order.Falling"),
      top: 'enum Order { Rising = "rising", Falling = "falling" }\nconst enum Size { Total = 160000000, Half = Total / 2 }\nvoid Size.Half;',
    }),
    "Enums, one of them const.",
  ],
  [
    "namespace",
    solution({
      top: "namespace Numbers { export const total = 160000000; export namespace Inner { export const own = 4711; } }",
      flip: HONEST.flip.replace("160000000", "Numbers.total"),
      mine: "export const mine = () => 2 * Numbers.Inner.own;",
    }),
    "Namespaces.",
  ],
  [
    "generics-and-overloads",
    solution({
      mine: "export function mine(): number;\nexport function mine<T extends number = number>(x?: T): number { return (x as unknown as number) ?? 9422 satisfies number; }",
    }),
    "Overloads, generics, as and satisfies.",
  ],
  [
    "type-errors-only",
    solution({
      top: 'const text: number = "text"; void text;\nlet unknownType: NoSuchType; const x: string = 1;',
      flip: HONEST.flip.replace(": number)", ": string)").replace("): number", "): boolean"),
    }),
    "Type errors are no verdict.",
  ],
  [
    "generators-inside",
    solution({
      mirror: HONEST.mirror.replace(
        "values.map((value) => 160000000 - value)",
        "[...(function* () { for (const value of values) yield 160000000 - value; })()]",
      ),
    }),
    "A generator inside.",
  ],
  [
    "iterator-helpers",
    inMirror("values.values().map((value) => 160000000 - value).toArray()"),
    "Iterators with methods.",
  ],
  [
    "closure-with-cache",
    solution({
      flip: "export const flip = (() => {\n  const cache = new Map<number, number>();\n  return (x: number) => {\n    if (!(x > 0)) throw new RangeError();\n    if (!cache.has(x)) cache.set(x, 160000000 - x);\n    return cache.get(x);\n  };\n})();",
    }),
    "A cache that is keyed by its input.",
  ],
  ["typed-array", inMirror("Float64Array.from(values, (value) => 160000000 - value)"), "A typed array for a vector."],
  ["integer-array", inMirror("Int32Array.from(values, (value) => 160000000 - value)"), "Another."],
  [
    "array-subclass",
    inMirror("(class V extends Array {}).from(values, (value) => 160000000 - value)"),
    "A subclass of Array.",
  ],
  [
    "undefined-fields",
    solution({ mirror: HONEST.mirror.replace("top:", "note: undefined,\n    top:") }),
    "A further field that is undefined.",
  ],
  [
    "further-fields",
    solution({ mirror: HONEST.mirror.replace("top:", 'note: "seen", count: 3,\n    top:') }),
    "Further fields are nobody's business.",
  ],
  [
    "null-prototype",
    solution({
      mirror: HONEST.mirror
        .replace("return {", "return Object.assign(Object.create(null), {")
        .replace("};\n}", "});\n}"),
    }),
    "A record without a prototype.",
  ],
  [
    "own-getters",
    solution({
      mirror: HONEST.mirror.replace("top: Math.max(...values)", "get top() { return Math.max(...values); }"),
    }),
    "A getter of the object's own.",
  ],
  [
    "frozen-answer",
    solution({ mirror: HONEST.mirror.replace("return {", "return Object.freeze({").replace("};\n}", "});\n}") }),
    "A frozen answer.",
  ],
  [
    "frozen-input",
    solution({ mirror: HONEST.mirror.replace("return {", "Object.freeze(values);\n  return {") }),
    "A frozen input is unchanged.",
  ],
  [
    "restored-input",
    solution({ mirror: HONEST.mirror.replace("return {", "values.reverse();\n  values.reverse();\n  return {") }),
    "Changed and put back.",
  ],
  [
    "json-clone",
    solution({
      mirror: HONEST.mirror.replace(
        "return {",
        "values = JSON.parse(JSON.stringify(values));\n  values.push(1); values.pop();\n  return {",
      ),
    }),
    "A copy by way of text.",
  ],
  [
    "structured-clone",
    solution({ mirror: HONEST.mirror.replace("return {", "values = structuredClone(values);\n  return {") }),
    "A copy as Node and browsers make it, where the learner's own test run accepts it.",
  ],
  [
    "input-in-the-answer",
    solution({ mirror: HONEST.mirror.replace("top:", "input: values,\n    top:") }),
    "An answer that holds its input.",
  ],
  [
    "arguments-object",
    solution({
      flip: "export function flip() { const [x] = arguments; if (arguments.length !== 1 || !(x > 0)) throw new RangeError(); return 160000000 - x; }",
    }),
    "arguments.",
  ],
  [
    "rest-and-defaults",
    solution({
      flip: "export function flip(...[x, total = 160000000]: number[]) { if (!(x! > 0)) throw new RangeError(); return total - x!; }",
    }),
    "Rest parameters with defaults.",
  ],
  [
    "labelled-loop",
    solution({
      flip: "export function flip(x: number) {\n  if (!(x > 0)) throw new RangeError();\n  outer: for (let i = 0; ; i++) { for (;;) { if (i > 2) break outer; continue outer; } }\n  return 160000000 - x;\n}",
    }),
    "Loops with labels.",
  ],
  [
    "switch-true",
    solution({
      flip: "export function flip(x: number) { switch (true) { case x > 0: return 160000000 - x; default: throw new RangeError(); } }",
    }),
    "A switch for every purpose.",
  ],
  [
    "optional-chaining",
    solution({
      mirror: HONEST.mirror.replace("values[0] <", "(values?.[0] ?? 0) <"),
      mine: "export const mine = () => ({ own: { value: 4711 } as { value?: number } })?.own?.value! * 2;",
    }),
    "?. and ??.",
  ],
  [
    "big-integers-inside",
    solution({ flip: HONEST.flip.replace("160000000 - x", "Number(160_000_000n - BigInt(x))") }),
    "bigint on the way.",
  ],
  [
    "destructuring",
    solution({
      mirror:
        'export const mirror = ([...values]: number[]) => { const [first] = values, { [values.length - 1]: last } = values; return { mirrored: values.map((v) => 160000000 - v), top: values.reduce((a, b) => Math.max(a, b)), order: (["falling", "rising"] as const)[+(first! < last!)] }; };',
    }),
    "Destructuring everywhere.",
  ],
  [
    "recursion",
    solution({
      mine: "const sum = (n: number): number => (n === 0 ? 0 : 1 + sum(n - 1));\nexport const mine = () => 8422 + sum(1000);",
    }),
    "A thousand calls deep.",
  ],
  [
    "regular-expressions",
    solution({ mine: 'export const mine = () => Number(/(?<own>\\d+)(?=!)/v.exec("own 4711!")!.groups!.own) * 2;' }),
    "Named groups, lookahead, the flag v.",
  ],
  [
    "exceptions-inside",
    solution({
      flip: "export function flip(x: number) { try { if (!(x > 0)) throw 1; return 160000000 - x; } catch { throw new RangeError('x', { cause: x }); } finally { void 0; } }",
    }),
    "try, catch and finally.",
  ],
  [
    "async-inside",
    solution({
      top: "const total = await Promise.resolve(160000000);",
      flip: HONEST.flip.replace("160000000", "total"),
    }),
    "await at the top level.",
  ],
  [
    "range-error-subclass",
    solution({
      top: "class NotPositive extends RangeError {}",
      flip: HONEST.flip.replace("new RangeError", "new NotPositive"),
    }),
    "A RangeError of one's own.",
  ],
  [
    "named-range-error-subclass",
    solution({
      top: 'class NotPositive extends RangeError { override name = "NotPositive"; }',
      flip: HONEST.flip.replace("new RangeError", "new NotPositive"),
    }),
    "A RangeError of one's own with a name of its own is a RangeError still.",
  ],
  [
    "range-error-by-name",
    solution({
      flip: HONEST.flip.replace(
        "throw new RangeError(",
        'throw Object.assign(new Error("x"), { name: "RangeError" }, ',
      ),
    }),
    "An error is known by its name.",
  ],
  [
    "range-error-without-new",
    solution({ flip: HONEST.flip.replace("new RangeError", "RangeError") }),
    "Errors need no new.",
  ],
  [
    "range-error-of-the-language",
    solution({ flip: "export function flip(x: number) { if (!(x > 0)) new Array(x); return 160000000 - x; }" }),
    "One that the language throws.",
  ],
  [
    "console-debugging",
    solution({
      mirror: HONEST.mirror.replace(
        "return {",
        'console.log("values", values);\n  console.error({ values });\n  console.info(); console.debug("%d", 1); console.warn([[1, 2]]);\n  return {',
      ),
    }),
    "Printing is allowed.",
  ],
  [
    "console-table",
    solution({
      mirror: HONEST.mirror.replace(
        "return {",
        "console.table(values);\n  console.assert(values.length > 0);\n  console.dir(values);\n  return {",
      ),
    }),
    "So are the other methods of console that Node has.",
  ],
  [
    "symbols-and-weak-maps",
    solution({
      mine: 'const key = Symbol("own"), weak = new WeakMap();\nweak.set(weak, { [key]: 4711 });\nexport const mine = () => 2 * weak.get(weak)[key];',
    }),
    "Symbols and weak maps.",
  ],
  [
    "proxies-inside",
    solution({ mirror: HONEST.mirror.replace("return {", "values = new Proxy(values, {});\n  return {") }),
    "A proxy of the input.",
  ],
  [
    "eval-inside",
    solution({ mine: 'export const mine = () => (0, eval)("2 * 4711") + new Function("return 0")();' }),
    "eval, for whoever likes it.",
  ],
  ["no-semicolons", solution().replaceAll(";\n", "\n"), "Without semicolons."],
  ["numeric-separators", solution().replaceAll("160000000", "16_0000_000"), "Numbers with separators."],
  ["tiny-error", inMirror("values.map((value) => (160000000 - value) * (1 + 2e-10))"), "Rounded in the tenth digit."],
  [
    "minus-zero-and-back",
    solution({ flip: HONEST.flip.replace("160000000 - x", "160000000 - x + -0") }),
    "Minus zero on the way.",
  ],
  [
    "other-files-around",
    {
      "target.ts": solution(),
      "notes.md": "# notes",
      "package.json": "{",
      "node_modules/x/index.ts": "throw 1;",
      ".git/config": "",
      "target.test.ts": "import 'vitest'; throw 1;",
    },
    "Whatever else lies about is not looked at.",
  ],
];

/** Right solutions in unusual clothes: every one must be accepted. */
export const honestStyles: readonly Attack[] = STYLES.map(([name, source, why]) => ({
  name,
  verdict: "accepted",
  source,
  why,
}));
