import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Attack, HONEST, solution } from "./attack.ts";

const LOOP = "does a loop never end?";
const STACK = "nested too deeply";
const MEMORY = "ran out of memory";

const flip = (body: string) => solution({ flip: `export function flip(x) {\n${body}\n}` });

/** Costly attacks come in one case only. */
const once = (body: string) => solution({ mine: `export function mine() {\n${body}\n}` });

/** Fills the memory to the last bytes and keeps it full. */
const FILL = `const fill = () => {
  const all = (globalThis.all ??= []);
  for (let bytes = 2 ** 23; bytes >= 512; bytes >>= 1) {
    try { for (;;) all.push(new Uint8Array(bytes)); } catch {}
  }
};`;

/** Work, memory, stack, output, answers and files without measure. */
export const exhaust: readonly Attack[] = [
  { name: "loop", verdict: "time-limit", source: once("for (;;);"), says: [LOOP], why: "A loop without end." },
  {
    name: "loop-while-loading",
    verdict: "time-limit",
    source: solution({ top: "while (true) {}" }),
    says: [LOOP],
    why: "The same at the top level: it is the learner's own code.",
  },
  {
    name: "loop-that-catches",
    verdict: "time-limit",
    source: once("for (;;) { try { for (;;); } catch {} finally { continue; } }"),
    says: [LOOP],
    why: "An interrupt cannot be caught.",
  },
  {
    name: "loop-in-an-async-function",
    verdict: "time-limit",
    source: once("(async () => { for (;;); })(); return 9422;"),
    says: [LOOP],
    why: "An interrupted async function only seems to return.",
  },
  {
    name: "loop-in-a-getter",
    verdict: "time-limit",
    source: once("return { get value() { for (;;); } };"),
    says: [LOOP],
    why: "Reading the answer is part of the call.",
  },
  {
    name: "loop-in-a-proxy",
    verdict: "time-limit",
    source: once("return new Proxy([], { get: (list, key) => { if (key === 'length') for (;;); return 1; } });"),
    says: [LOOP],
    why: "The same behind a proxy.",
  },
  {
    name: "loop-in-a-thrown-error",
    verdict: "runtime-error",
    source:
      flip(`class Endless extends Error { get name() { for (;;); } get message() { for (;;); } get stack() { for (;;); } }
throw new Endless();`),
    why: "An error is described without asking its getters.",
  },
  {
    name: "regular-expression",
    verdict: "time-limit",
    source: once("/^(a+)+$/.test('a'.repeat(40) + 'b'); return 9422;"),
    says: [LOOP],
    why: "A regular expression that tries everything.",
  },
  {
    name: "sort-for-ever",
    verdict: "time-limit",
    source: once("const list = Array.from({ length: 1e5 }, (_, i) => -i); for (;;) list.slice().sort();"),
    says: [LOOP],
    why: "Built-ins that the interpreter hardly counts are charged.",
  },
  {
    name: "join-for-ever",
    verdict: "time-limit",
    source: once("const list = new Array(1e5).fill(7); for (;;) list.join('');"),
    says: [LOOP],
    why: "The same of joining.",
  },
  {
    name: "replace-for-ever",
    verdict: "time-limit",
    source: once("const text = 'ab'.repeat(1e5); for (;;) text.replaceAll('a', 'c');"),
    says: [LOOP],
    why: "The same of replacing.",
  },
  {
    name: "promises-for-ever",
    verdict: "time-limit",
    source: solution({ top: "const again = () => { Promise.resolve().then(again); }; again();" }),
    says: [LOOP],
    why: "Promises that make promises.",
  },
  {
    name: "await-for-ever",
    verdict: "runtime-error",
    source: solution({ top: "await new Promise(() => {});" }),
    says: ["a top-level await never ends"],
    why: "A program that never finishes loading.",
  },
  {
    name: "thenables-for-ever",
    verdict: "time-limit",
    source: solution({ top: "const then = { then(resolve) { resolve(then); } }; await then;" }),
    says: [LOOP],
    why: "A thenable that resolves to itself.",
  },
  {
    name: "generator-for-ever",
    verdict: "time-limit",
    source: once("function* all() { for (;;) yield 1; } for (const one of all()) if (one < 0) return one;"),
    says: [LOOP],
    why: "A generator without end.",
  },
  {
    name: "proxy-chain",
    verdict: "time-limit",
    source: once("let chain = {}; for (let i = 0; i < 5; i++) chain = new Proxy(chain, {}); for (;;) 'a' in chain;"),
    says: [LOOP],
    why: "Proxies of proxies.",
  },
  {
    name: "calls-without-end",
    verdict: "time-limit",
    source: solution({ root: "export function root(df, start) { for (;;) df(start); }" }),
    says: [LOOP],
    why: "Every call out of the realm costs work.",
  },
  {
    name: "all-cases-nearly-for-ever",
    verdict: "time-limit",
    source: solution({
      top: "const burn = () => { for (let i = 0; i < 3.6e6; i++); };",
      flip: "export function flip(x) { burn(); if (!(x > 0)) throw new RangeError(); return 160000000 - x; }",
      mirror: HONEST.mirror.replace("return {", "burn();\n  return {"),
      root: HONEST.root.replace("const step", "burn();\n  const step"),
    }),
    why: "Every call stays below its limit, all together do not.",
  },
  {
    name: "length-that-is-no-number",
    verdict: "accepted",
    source: solution({
      top: "Array.prototype.includes.call({ __proto__: Int8Array.prototype, length: NaN }, 1);",
    }),
    why: "What a list says of its length is the program's to choose: charging NaN must neither free it of all limits nor break the count.",
  },
  {
    name: "length-of-a-proxy",
    verdict: "accepted",
    source: solution({
      flip: `export function flip(x: number): number {
  const list = new Proxy([], { get: (target, key) => (key === "length" ? NaN : target[key]) });
  list.slice?.call(list, 0);
  Array.prototype.indexOf.call(list, 1);
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    why: "The same of a proxy, in the middle of a call.",
  },
  {
    name: "length-of-a-species",
    verdict: "accepted",
    source: solution({
      top: `class Odd extends Array { static get [Symbol.species]() { return function () { return new Proxy([], { get: (list, key) => (key === "length" ? NaN : list[key]) }); }; } }
new Odd(1, 2, 3).slice(0);`,
    }),
    why: "The same of what a built-in returns.",
  },
  {
    name: "recursion",
    verdict: "runtime-error",
    source: solution({ flip: "export function flip(x) { return flip(x + 1) - 1; }" }),
    says: [STACK],
    why: "A recursion without end.",
  },
  {
    name: "recursion-while-loading",
    verdict: "runtime-error",
    source: solution({ top: "const again = () => again() + 1; again();" }),
    why: "The same at the top level.",
  },
  {
    name: "recursion-through-getters",
    verdict: "runtime-error",
    source: once(
      "const o = { get a() { return o.b; }, get b() { return String(o); }, toString() { return o.a; } }; return o.a;",
    ),
    says: [STACK],
    why: "The same without a call in sight.",
  },
  {
    name: "nested-json",
    verdict: "runtime-error",
    source: once("return JSON.parse('['.repeat(1e5));"),
    says: [STACK],
    why: "Nesting that overflows a parser.",
  },
  {
    name: "nested-eval",
    verdict: "runtime-error",
    source: once("return eval('['.repeat(1e5));"),
    says: [STACK],
    why: "The same of the compiler.",
  },
  {
    name: "nested-flat",
    verdict: "runtime-error",
    source: once("let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; return deep.flat(Infinity);"),
    says: [STACK],
    why: "The same of a built-in.",
  },
  {
    name: "nested-regular-expression",
    verdict: "runtime-error",
    source: once("return new RegExp('('.repeat(1e5) + ')'.repeat(1e5)).test('a');"),
    why: "The same of the compiler of regular expressions.",
  },
  {
    name: "memory-by-pushing",
    verdict: "memory-limit",
    source: once("for (const all = []; ; ) all.push(new Float64Array(1e5));"),
    says: [MEMORY],
    why: "A list that never stops growing.",
  },
  {
    name: "memory-at-once",
    verdict: "memory-limit",
    source: once("return new Float64Array(2 ** 27);"),
    says: [MEMORY],
    why: "A gigabyte at once.",
  },
  {
    name: "memory-by-text",
    verdict: "memory-limit",
    source: once("let text = 'ab'; for (;;) text += text;"),
    says: [MEMORY],
    why: "A text that doubles.",
  },
  {
    name: "memory-by-repeat",
    verdict: "memory-limit",
    source: once("return 'a'.repeat(2 ** 29);"),
    says: [MEMORY],
    why: "The same at once.",
  },
  {
    name: "memory-by-a-map",
    verdict: "memory-limit",
    source: once("for (const all = new Map(); ; ) all.set(all.size, new Float64Array(1e4));"),
    says: [MEMORY],
    why: "A table that never stops growing.",
  },
  {
    name: "memory-by-spreading",
    verdict: "memory-limit",
    source: once("function* all() { for (;;) yield new Float64Array(1e4); } return [...all()];"),
    says: [MEMORY],
    why: "A generator without end, collected.",
  },
  {
    name: "memory-caught",
    verdict: "accepted",
    source: once(`try { const all = []; for (;;) all.push(new Float64Array(1e5)); } catch {}
  return 9422;`),
    why: "Whoever catches it and lets go may go on.",
  },
  {
    name: "memory-full-while-loading",
    verdict: "memory-limit",
    source: `${solution({ top: `${FILL}\nfill();` })}${Array.from({ length: 900 }, (_, i) => `export const v${i} = ${i};`).join("\n")}\n`,
    says: [MEMORY],
    why: "A program that leaves no room even to list its exports.",
  },
  {
    name: "memory-full-in-a-call",
    verdict: "memory-limit",
    source: solution({
      top: FILL,
      mirror: "export function mirror(values) { fill(); try { console.log(values); } catch {} return values; }",
    }),
    why: "A call that leaves no room to answer, nor for the next to be called.",
  },
  {
    name: "work-used-up-by-breaking-down",
    verdict: "time-limit",
    source: solution({
      top: `const list = [1];
const work = (units) => {
  list.length = units * 50000;
  try { list.includes(1); } catch {}
};
work(350);
${FILL}
let calls = 0;`,
      flip: `export function flip(x) {
  if (calls++ === 0) work(3600);
  else fill();
  return 160000000 - x;
}`,
    }),
    why: "A program that breaks down when all work is used up cannot be loaded again: that is a limit, no fault of ours.",
  },
  {
    name: "big-integers",
    verdict: "runtime-error",
    source: once("let big = 2n; for (;;) big = big * big;"),
    why: "A tower of integers ends as an error of the language, which is not asked for.",
  },
  {
    name: "output-without-end",
    verdict: "accepted",
    source: solution({
      flip: `export function flip(x: number): number {
  for (let i = 0; i < 2000; i++) console.log("still", i, "of many", "x".repeat(100));
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}`,
    }),
    why: "Output beyond measure is dropped, and costs nothing.",
  },
  {
    name: "output-without-end-shown",
    verdict: "wrong-answer",
    source: flip("for (let i = 0; i < 2000; i++) console.log('still', i); return x;"),
    says: ["more was printed than is kept"],
    why: "And whoever reads it is told so.",
  },
  {
    name: "output-of-odd-things",
    verdict: "accepted",
    source: solution({
      top: `const loop = { a: 1 }; loop.self = loop;
console.log(loop, new Proxy({}, { ownKeys() { throw 1; } }), Symbol("s"), 1n, [undefined, null], new Map([[1, 2]]), () => 1);
console.log({ get a() { throw new Error("getter"); } }, new Error("kept"), -0, "x".repeat(1e6), new Array(1e6));
console.log();`,
    }),
    says: ["[unreadable]", "Error: kept"],
    why: "Whatever is printed, printing it never fails.",
  },
  {
    name: "answer-without-end",
    verdict: "wrong-answer",
    source: flip("return new Proxy([], { get: (list, key) => (key === 'length' ? 2 ** 53 - 1 : 1) });"),
    why: "A list that says it is endless.",
  },
  {
    name: "answer-of-holes",
    verdict: "wrong-answer",
    source: flip("const list = []; list.length = 2 ** 32 - 1; return list;"),
    why: "A list of four billion holes.",
  },
  {
    name: "answer-of-long-texts",
    verdict: "wrong-answer",
    source: flip("return [Array(900).fill('x'.repeat(2000))];"),
    why: "Two megabytes of answer are not repeated in full to the learner.",
  },
  {
    name: "answer-of-long-keys",
    verdict: "wrong-answer",
    source: flip("return Object.fromEntries(Array.from({ length: 500 }, (_, i) => ['k'.repeat(1900) + i, i]));"),
    why: "Nor by the names of its fields.",
  },
  {
    name: "answer-too-large",
    verdict: "wrong-answer",
    source: flip("return Array(2000).fill('x'.repeat(2000));"),
    says: ["too large"],
    why: "Beyond two megabytes nothing is kept.",
  },
  {
    name: "answer-in-circles",
    verdict: "wrong-answer",
    source: flip("const loop = []; loop.push(loop); return loop;"),
    says: ["nesting too deep"],
    why: "An answer that holds itself.",
  },
  {
    name: "error-without-end",
    verdict: "runtime-error",
    source: flip("const e = new Error('m'.repeat(1e6)); e.name = 'n'.repeat(1e6); e.stack = 's'.repeat(1e6); throw e;"),
    why: "An error of three megabytes.",
  },
  {
    name: "exports-without-end",
    verdict: "accepted",
    source: `${solution()}${Array.from({ length: 950 }, (_, i) => `export const z${i} = ${i};`).join("\n")}\n`,
    why: "A thousand exports.",
  },
  {
    name: "large-source",
    verdict: "accepted",
    source: `${solution()}${"void 0;\n".repeat(100_000)}`,
    why: "Nearly a megabyte of code.",
  },
  {
    name: "source-too-large",
    verdict: "compile-error",
    source: `${solution()}//${"x".repeat(3 * 1024 * 1024)}\n`,
    says: ["more than 2097152"],
    why: "Three megabytes are refused, in words.",
  },
  {
    name: "sixty-files",
    verdict: "compile-error",
    source: Object.fromEntries([
      ["target.ts", `${Array.from({ length: 60 }, (_, i) => `import "./part${i}";`).join("\n")}\n${solution()}`],
      ...Array.from({ length: 60 }, (_, i) => [`part${i}.ts`, `export const part = ${i};\n`]),
    ]) as Record<string, string>,
    says: ["Cannot use more than 50 files"],
    why: "More files than any exercise needs.",
  },
  {
    name: "files-too-large-together",
    verdict: "compile-error",
    source: Object.fromEntries([
      ["target.ts", `${Array.from({ length: 8 }, (_, i) => `import "./part${i}";`).join("\n")}\n${solution()}`],
      // Each becomes six characters on its way to the sandbox.
      ...Array.from({ length: 8 }, (_, i) => [
        `part${i}.ts`,
        `export const part = \`${"\u0001".repeat(2_000_000)}\`;\n`,
      ]),
    ]) as Record<string, string>,
    why: "Files that are small enough one by one, and too large for a message together, are the learner's to mend.",
  },
  {
    name: "enum-that-doubles",
    verdict: "compile-error",
    source: solution({
      top: `enum E { A0 = "aaaaaaaaaaaa", ${Array.from({ length: 22 }, (_, i) => `A${i + 1} = A${i} + A${i}`).join(", ")} }`,
    }),
    why: "A compiler that folds constants makes 100 MB of 400 bytes; with some more doublings it ends the grader.",
  },
  {
    name: "pipe",
    verdict: "compile-error",
    source: (folder) => {
      execFileSync("mkfifo", [join(folder, "target.ts")]);
    },
    says: ["it is no regular file"],
    why: "A pipe would wait for somebody to write into it.",
  },
  {
    name: "imported-pipe",
    verdict: "compile-error",
    source: (folder) => {
      writeFileSync(join(folder, "target.ts"), `import "./part";\n${solution()}`);
      execFileSync("mkfifo", [join(folder, "part.ts")]);
    },
    says: ["it is no regular file"],
    why: "The same of a file that is imported.",
  },
  {
    name: "folder-named-like-the-file",
    verdict: "not-run",
    source: (folder) => mkdirSync(join(folder, "target.ts")),
    says: ["Nothing was handed in"],
    why: "A folder is no file.",
  },
  {
    name: "file-named-like-a-folder",
    verdict: "not-run",
    source: { src: "not a folder\n" },
    says: ["Nothing was handed in"],
    why: "Nor is a file a folder.",
  },
  {
    name: "import-through-a-file",
    verdict: "compile-error",
    source: { "target.ts": `import "./part.ts/part";\n${solution()}`, "part.ts": "export const part = 1;\n" },
    says: ["there is no such file"],
    why: "A path that goes through a file leads nowhere.",
  },
  {
    name: "import-of-a-long-name",
    verdict: "compile-error",
    source: solution({ top: `import "./${"long".repeat(100)}";` }),
    says: ["there is no such file"],
    why: "A name that no disk allows.",
  },
  {
    name: "import-through-a-loop-of-links",
    verdict: "compile-error",
    source: (folder) => {
      writeFileSync(join(folder, "target.ts"), `import "./loop/part";\n${solution()}`);
      symlinkSync("loop", join(folder, "loop"));
    },
    why: "A path that never ends.",
  },
  {
    name: "nul-bytes",
    verdict: "compile-error",
    source: { "target.ts": Buffer.from(`${solution()}\0\0\0`) },
    says: ["Cannot read this file as text"],
    why: "No text.",
  },
  {
    name: "invalid-utf-8",
    verdict: "compile-error",
    source: { "target.ts": Buffer.concat([Buffer.from(`${solution()}// `), Buffer.from([0xc3, 0x28, 0xff, 0xfe])]) },
    says: ["save it as UTF-8"],
    why: "No UTF-8.",
  },
  { name: "empty-file", verdict: "compile-error", source: "", why: "Nothing is exported." },
  {
    name: "escapes-the-count",
    verdict: "time-limit",
    source: once("return new Array(2 ** 31 - 1).join('x').length;"),
    says: ["stopped by the clock, twice"],
    why: "What no count sees the clock stops: once beside the others, once alone. The only one, as it takes 40 seconds.",
  },
  {
    name: "normalize-without-room",
    verdict: "memory-limit",
    source: once('for (const text = "\\u00e9".repeat(1e6); ; ) text.normalize("NFD");'),
    says: ["ran out of memory"],
    why: "A built-in that has no error for it ran out of memory all the same.",
  },
  {
    name: "memory-down-to-the-last-byte",
    verdict: "memory-limit",
    source: solution({
      top: `const keep = [];
for (let size = 1e6; size > 16; size = Math.floor(size / 2)) try { for (;;) keep.push(new Uint8Array(size)); } catch {}
globalThis.keep = keep;`,
    }),
    says: ["ran out of memory"],
    why: "Filled by ever smaller pieces, so that nothing of ours finds room either.",
  },
  {
    name: "memory-measured",
    verdict: "accepted",
    source: solution({
      top: `let pieces = 0;
{ const keep = []; try { for (;;) { keep.push(new Uint8Array(1e5)); pieces++; } } catch { keep.length = 0; } }
console.log("room for", pieces);`,
    }),
    says: [/room for \d+/],
    why: "How much room there is must not depend on who was graded before: the second grading must print the same.",
  },
  {
    name: "memory-collected",
    verdict: "accepted",
    source: solution({
      top: `const registry = new FinalizationRegistry((held) => console.log("collected", held));
const weak = Array.from({ length: 1000 }, (_, i) => {
  const item = { i, rest: new Array(100) };
  item.self = item;
  registry.register(item, i);
  return new WeakRef(item);
});
await null;
console.log("alive", weak.filter((one) => one.deref()).length);`,
    }),
    says: [/alive \d+/],
    why: "Nor must what is collected, and when.",
  },
  {
    name: "buffer-that-grows-and-shrinks",
    verdict: "accepted",
    source: solution({
      top: `const buffer = new ArrayBuffer(8, { maxByteLength: 8e6 });
for (let i = 0; i < 500; i++) { buffer.resize(8e6); buffer.resize(8); }`,
    }),
    why: "Room that is given back is there again.",
  },
  {
    name: "buffer-that-shrinks-while-read",
    verdict: "wrong-answer",
    source: solution({
      mirror: `export function mirror() {
  const buffer = new ArrayBuffer(24, { maxByteLength: 1e6 });
  const list = new Float64Array(buffer);
  return { get mirrored() { buffer.resize(8e5); return list; }, top: 1, get order() { buffer.resize(0); return "rising"; } };
}`,
    }),
    why: "A list whose length follows its buffer is read as it is.",
  },
  {
    name: "list-emptied-while-sorted",
    verdict: "accepted",
    source: solution({
      top: `for (const wrong of [() => NaN, () => 1, (list) => { list.length = 0; return -1; }]) {
  const list = Array.from({ length: 3000 }, (_, i) => i);
  list.sort(() => wrong(list));
}`,
    }),
    why: "A comparison that contradicts itself harms nobody.",
  },
  {
    name: "finally-for-ever",
    verdict: "time-limit",
    source: once("try { for (;;); } finally { for (;;) { try { for (;;); } finally { continue; } } }"),
    says: [LOOP],
    why: "Nor does an interrupt end in a finally that goes on.",
  },
  {
    name: "finally-of-an-async-generator",
    verdict: "time-limit",
    source: solution({
      top: `const endless = (async function* () { try { yield 1; } finally { for (;;) await null; } })();
for await (const one of endless) break;`,
    }),
    says: [LOOP],
    why: "The same while a loop over it is left.",
  },
  {
    name: "generators-that-delegate",
    verdict: "time-limit",
    source: once(
      "function* inner() { try { yield 1; } finally { yield 2; } } for (const one of (function* () { for (;;) yield* inner(); })());",
    ),
    says: [LOOP],
    why: "Generators within generators.",
  },
  {
    name: "jobs-while-loading",
    verdict: "time-limit",
    source: solution({ top: "const again = () => { Promise.resolve().then(again); };\nagain();\nawait null;" }),
    says: [LOOP],
    why: "Jobs that a program which has loaded leaves to itself.",
  },
  {
    name: "loop-in-a-tag",
    verdict: "time-limit",
    source: once("return Object.defineProperty(new (class {})(), Symbol.toStringTag, { get() { for (;;); } });"),
    says: [LOOP],
    why: "Asking an answer for its name is part of the call.",
  },
  {
    name: "answer-of-long-tags",
    verdict: "wrong-answer",
    source: once(
      'return Array.from({ length: 5 }, () => new (class { get [Symbol.toStringTag]() { return "b".repeat(1e6); } })());',
    ),
    why: "Names of a million characters are not repeated.",
  },
  {
    name: "calls-at-the-edge-of-the-stack",
    verdict: "wrong-answer",
    source: solution({
      root: `export function root(df, start) {
  let nested = 1;
  for (let i = 0; i < 60; i++) nested = [nested];
  const go = () => {
    try { new (class { x = [1].map(go); })(); } catch (error) {
      for (const point of [nested, start]) try { df(point); } catch {}
      throw error;
    }
  };
  try { go(); } catch {}
  return start;
}`,
    }),
    says: [/"df" was called/],
    why: "Where our side is called with hardly any stack left, nothing of ours overflows.",
  },
  {
    name: "very-long-names",
    verdict: "runtime-error",
    source: solution({
      top: `function ${"a".repeat(6000)}() { throw new Error("${"m".repeat(6000)}"); }`,
      flip: `export function flip(x) { return ${"a".repeat(6000)}(); }`,
    }),
    says: ["a thrown Error: mmmm"],
    why: "Names and messages of 6,000 characters.",
  },
];

/**
 * Submissions that take down or hold up the process that grades them, unless somebody sees to it: each is graded with
 * an honest one, in a process of its own, so that the others are graded whatever becomes of it. What their verdict is
 * does not matter, as long as there is one.
 */
export const batchEnders: readonly Omit<Attack, "verdict">[] = [
  {
    name: "nested-brackets",
    source: solution({ top: `const deep = ${"[".repeat(50_000)}${"]".repeat(50_000)};` }),
    why: "Source nested deeper than the stack of whoever compiles it.",
  },
  {
    name: "nested-types",
    source: solution({ top: `type Deep = ${"[".repeat(50_000)}${"]".repeat(50_000)};` }),
    why: "The same of types, which are gone before anything runs.",
  },
  {
    name: "long-sum",
    source: solution({ top: `const sum = ${"1 + ".repeat(200_000)}1;` }),
    why: "A sum of 200,000 terms is as deep a tree, without a bracket.",
  },
  {
    name: "import-followed-by-blanks",
    source: solution({ top: `export const text = \`from${" ".repeat(2_000_000)}\`;` }),
    why: "Looking for imports must not take time that grows as the square of a blank.",
  },
];
