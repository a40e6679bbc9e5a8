import { expect, test } from "vitest";
import { FreshRealms } from "../../grader/interpreter/fresh-realms.ts";
import { PoisonedError } from "../../grader/interpreter/realm.ts";
import type { Value } from "../../grader/values/value.ts";
import { answerOf, LIMITS } from "./open-realm.ts";

const limits = { ...LIMITS, callWork: 5_000, totalWork: 50_000, memoryBytes: 64 * 1024 * 1024 };

async function run(realms: FreshRealms, program: string, ...args: readonly Value[]) {
  const realm = await realms.next(limits);
  const load = realm.load(new Map([["index.js", program]]), "index.js");
  if (load.kind !== "loaded") return load;
  return realm.call({ function: "f", args });
}

/** Says as much of the world it finds as a program can. */
const PROBE = `
  const known = (globalThis.mark ??= 0);
  export const f = (x) => [
    globalThis.mark++, known, typeof Array.prototype.evil, Object.getOwnPropertyNames(globalThis).length, Math.random(),
    new Date().getTime(), x.a, Math.hypot(3, 4), Symbol.for("s").description, [..."ab"].join("-"),
  ];`;

const HOSTILE: readonly [string, string][] = [
  [
    "patches everything",
    "Array.prototype.evil = 1; Math.hypot = () => 0; JSON.parse = Date = null; export const f = () => 1",
  ],
  ["fills its memory", "const all = []; export const f = () => { for (;;) all.push(new Uint8Array(1e6).fill(7)) }"],
  ["never ends", "export const f = () => { for (;;); }"],
  ["leaves promises behind", "export const f = async () => { for (;;) await 0 }"],
  ["overflows the stack", "export const f = () => f()"],
  ["does not load", "export const f = ;"],
  ["throws while loading", "throw new Error('no'); export const f = 1"],
];

test.each(HOSTILE)("a program finds nothing of one that %s", async (_, hostile) => {
  const realms = new FreshRealms();
  const first = await run(realms, PROBE, { a: 1 });
  await run(realms, hostile);
  const second = await run(realms, PROBE, { a: 1 });
  expect(second).toEqual(first);
  expect((answerOf(second as never) as unknown[]).slice(0, 3)).toEqual([0, 0, "undefined"]);
});

test("memory that a program filled holds only zeros for the next", async () => {
  const realms = new FreshRealms();
  await run(realms, "export const f = () => new Uint8Array(3e7).fill(255).length");
  const found = await run(realms, "export const f = () => new Uint8Array(3e7).indexOf(255)");
  expect(found).toMatchObject({ answer: "-1" });
});

/** How many arrays of so many bytes find room. */
async function roomFor(realms: FreshRealms, bytes: number) {
  const program = `let n = 0; export const f = (stop) => { if (stop) return n; const all = []; for (;;) { all.push(new Uint8Array(${bytes})); n++ } }`;
  const realm = await realms.next({ ...limits, callWork: 50_000, totalWork: 500_000 });
  realm.load(new Map([["index.js", program]]), "index.js");
  expect(realm.call({ function: "f", args: [false] })).toMatchObject({ limit: "memory" });
  return answerOf(realm.call({ function: "f", args: [true] }));
}

test("memory runs out at the same place, whatever ran before", async () => {
  const realms = new FreshRealms();
  const first = await roomFor(realms, 1e4);
  for (const [, hostile] of HOSTILE) await run(realms, hostile);
  expect(await roomFor(realms, 1e4)).toBe(first);
});

test.each([17, 25, 33, 41, 49, 55, 58, 61, 63])(
  "memory runs out at the same place after a program that took %d million bytes at once",
  async (millions) => {
    const realms = new FreshRealms();
    await run(realms, `export const f = () => new Uint8Array(${millions}e6).length`);
    expect(await roomFor(realms, 1e4)).toBe(await roomFor(new FreshRealms(), 1e4));
  },
);

test("an instance that broke down is replaced", async () => {
  const realms = new FreshRealms();
  const realm = await realms.next(limits);
  realm.load(new Map([["index.js", "export const f = () => JSON.parse('['.repeat(2e5))"]]), "index.js");
  try {
    realm.call({ function: "f", args: [] });
  } catch (error) {
    expect(error).toBeInstanceOf(PoisonedError);
  }
  expect(await run(realms, "export const f = () => 1")).toMatchObject({ answer: "1" });
});

test.each([
  [
    "many arrays",
    "const all = []; for (let i = 0; i < 7; i++) all.push(new Float64Array(1e6)); all.push(new Float64Array(4e6))",
  ],
  ["many texts", "const all = []; for (let i = 0; i < 100; i++) all.push(String(i).padEnd(1e6))"],
  ["one array after another, kept", "const all = []; for (;;) all.push(new Uint8Array(1e6))"],
])("the limit of memory counts the bytes of %s together", async (_, body) => {
  const outcome = await run(new FreshRealms(), `export const f = () => { ${body}; return 1 }`);
  expect(outcome).toMatchObject({ kind: "limit", limit: "memory" });
});

test("memory that is given back can be used again", async () => {
  const body = "let n = 0; for (let i = 0; i < 100; i++) n += new Float64Array(1e6).length; return n";
  expect(await run(new FreshRealms(), `export const f = () => { ${body} }`)).toMatchObject({ answer: "100000000" });
});
