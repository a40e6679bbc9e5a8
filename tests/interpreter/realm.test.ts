import { describe, expect, test } from "vitest";
import { Realm } from "../../grader/interpreter/realm.ts";
import { decode, encode, Odd } from "../../grader/values/codec.ts";
import type { Value } from "../../grader/values/value.ts";
import { answerOf, LIMITS, openRealm } from "./open-realm.ts";

describe("answers", () => {
  test.each<Value>([
    0,
    -0,
    1 / 3,
    5e-324,
    1.7976931348623157e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    true,
    null,
    "tab\t \u2028 \u{1F600}",
    [],
    [[1, -0], [], [Number.NaN]],
    { a: { b: [{ c: Number.NEGATIVE_INFINITY }] } },
    { $: "NaN", $function: "no view" },
    JSON.parse('{"__proto__":1,"2":3}'),
  ])("%j comes back in every bit", async (value) => {
    const { call } = await openRealm("export const same = (x) => x");
    const outcome = call("same", value);
    expect(outcome).toMatchObject({ kind: "returned", mutated: [] });
    expect(outcome.kind === "returned" && outcome.answer).toBe(encode(value));
  });

  test.each([
    ["undefined", "undefined"],
    ["() => 1", "function"],
    ["Promise.resolve(1)", "Promise"],
    ["new Map()", "Map"],
    ["1n", "bigint"],
  ])("%s is odd", async (expression, what) => {
    const { call } = await openRealm(`export const f = () => (${expression})`);
    const outcome = call("f");
    expect(outcome.kind === "returned" && decode(outcome.answer)).toEqual(new Odd(what));
  });

  test("an answer of megabytes is odd", async () => {
    const { call } = await openRealm('export const f = () => new Array(40000).fill("x".repeat(100))');
    expect(answerOf(call("f"))).toEqual({ $: "odd", what: "too large" });
  });
});

describe("arguments", () => {
  test("changed ones are named by position", async () => {
    const { call } = await openRealm(`
      export function f(a, b, c, d) { b.push(1); d.x.y = NaN; return c; }
      export function g(a) { a.length = 0; a.push(1, 2); return 0; }`);
    expect(call("f", [1], [2], 3, { x: { y: 0 } })).toMatchObject({ mutated: [1, 3] });
    expect(call("g", [1, 2])).toMatchObject({ mutated: [] });
  });
});

describe("what is thrown", () => {
  test("an error arrives with name, message and the frames in the program's own files", async () => {
    const { call } = await openRealm({
      "index.js": 'import { g } from "./lib/g.js";\nexport const f = (x) => [x].map(g);',
      "lib/g.js": 'export function g(x) {\n  throw new RangeError("not " + x);\n}',
    });
    expect(call("f", 3)).toEqual({
      kind: "threw",
      thrown: {
        name: "RangeError",
        message: "not 3",
        frames: [
          { file: "lib/g.js", line: 2, column: 23 },
          { file: "index.js", line: 2, column: 32 },
        ],
      },
      calls: {},
      work: 0,
    });
  });

  test.each([
    ['"text"', "string", "text"],
    ["undefined", "undefined", "undefined"],
    ['{ name: "RangeError" }', "object", '{ name: "RangeError" }'],
    ["new (class Mine extends RangeError {})('m')", "RangeError", "m"],
    ["Object.defineProperty(new Error('m'), 'message', { get() { throw 1 } })", "Error", ""],
    ["Object.assign(new Error('m'), { name: [1], stack: 7 })", "", "m"],
    ["new Proxy({}, { getPrototypeOf() { throw 1 } })", "object", "[unreadable]"],
    ["new Error('x'.repeat(1e6))", "Error", `${"x".repeat(500)}…`],
  ])("throw %s is read without trusting it", async (thrown, name, message) => {
    const { call } = await openRealm(`export const f = () => { throw ${thrown} }`);
    expect(call("f")).toMatchObject({ kind: "threw", thrown: { name, message } });
  });

  test("a forged stack shows no other files", async () => {
    const { call } = await openRealm(`export const f = () => {
      throw Object.assign(new Error(), { stack: "    at a (/etc/passwd:1:1)\\n    at b (index.js:7:1)\\n    at (index.js:99999999999:1)" });
    }`);
    expect(call("f")).toMatchObject({ thrown: { frames: [{ file: "index.js", line: 7, column: 1 }] } });
  });
});

describe("a realm", () => {
  test("keeps state between calls, and none between realms", async () => {
    const program = "let n = 0; export const next = () => (Array.prototype.seen = ++n, n + (Object.seen ??= 0))";
    const first = await openRealm(program);
    expect([first.call("next"), first.call("next")].map(answerOf)).toEqual([1, 2]);
    const second = await openRealm(program);
    expect(answerOf(second.call("next"))).toBe(1);
  });

  test("calls no more than the program's exported functions", async () => {
    const { load, call } = await openRealm("export const f = () => 1; export const k = 2; export default class {}");
    expect(load).toEqual({ kind: "loaded", exports: { default: "function", f: "function", k: "number" } });
    for (const name of ["k", "toString", "g"])
      expect(() => call(name)).toThrow(/^Cannot call "\w+": exports are "default"/);
  });

  test("loads one program", async () => {
    const { realm } = await openRealm("export {}");
    expect(() => realm.load(new Map([["index.js", ""]]), "index.js")).toThrow(TypeError);
    const other = await Realm.create(LIMITS);
    expect(() => other.load(new Map([["a.js", ""]]), "index.js")).toThrow(
      'Cannot load "index.js": known files are "a.js"',
    );
    other.dispose();
  });
});
