import { expect, test } from "vitest";
import { answerOf, openRealm } from "./open-realm.ts";

test("a program has no way out", async () => {
  const names = [
    "process",
    "require",
    "module",
    "fetch",
    "setTimeout",
    "queueMicrotask",
    "performance",
    "WebAssembly",
    "Buffer",
    "Atomics",
  ];
  const { call } = await openRealm(`export const f = () => [
    ${names.map((name) => `typeof ${name}`).join(", ")},
    ...Object.getOwnPropertyNames(globalThis).filter((name) => /saddlepoint|start|print|evaluate|charge|guest|encode[^U]/i.test(name)),
  ]`);
  expect(answerOf(call("f"))).toEqual(names.map(() => "undefined"));
});

test("the host's functions are not to be had", async () => {
  const { call } = await openRealm(`
    const seen = [];
    const getter = { get() { seen.push(new Error().stack); return undefined } };
    for (const key of ["print", "evaluate", "charge", "call", "describe", "saddlepoint:start"]) Object.defineProperty(Object.prototype, key, getter);
    export function f() {
      console.log("x");
      const outside = [];
      for (const own of [console.log, Date, Math.random, [].slice]) outside.push(own.caller, own.arguments);
      return outside.length;
    }
    export const g = () => seen.length`);
  expect(call("f")).toMatchObject({ kind: "threw", thrown: { name: "TypeError" } });
  expect(answerOf(call("g"))).toBe(0);
});

test("the clock stands still", async () => {
  const { call } = await openRealm(`export const f = () => {
    class Later extends Date {}
    return [Date.now(), +new Date(), new Later().getTime(), Date() === new Date().toString(), new Date(5).getTime(),
      Date.UTC(2000, 0), new Date() instanceof Date, new Date(0).constructor === Date, Date.name];
  }`);
  const now = Date.UTC(2024, 0, 1);
  expect(answerOf(call("f"))).toEqual([now, now, now, true, 5, Date.UTC(2000, 0), true, true, "Date"]);
});

test("chance repeats itself, in every realm and every call", async () => {
  const program = "export const f = () => Array.from({ length: 1000 }, () => Math.random())";
  const [a, b] = [await openRealm(program), await openRealm(program)];
  const numbers = answerOf(a.call("f")) as number[];
  expect(answerOf(a.call("f"))).toEqual(numbers);
  expect(answerOf(b.call("f"))).toEqual(numbers);
  expect(new Set(numbers).size).toBe(1000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.reduce((a, b) => a + b) / 1000).toBeCloseTo(0.5, 1);
});

const PATCHES = `
  Array.prototype[Symbol.iterator] = function* () {};
  Object.defineProperty(Array.prototype, 0, { set() { throw 1 }, get() { return 9 } });
  JSON.stringify = () => "9"; JSON.parse = () => [1]; Math.imul = null; Math.max = () => NaN;
  Object.keys = () => []; Object.getPrototypeOf = () => null; Object.hasOwn = () => true; Object.is = () => true;
  Object.getOwnPropertyDescriptor = () => ({ value: "forged" }); Object.create = () => ({ 0: "" });
  Reflect.apply = () => 7; Reflect.construct = () => 7;
  Object.prototype.toJSON = () => 8; Object.prototype.toString = () => "!"; Object.prototype.$ = "NaN";
  String.prototype.slice = () => "!"; Number.prototype.toString = () => "z"; Function.prototype.call = () => 7;
  Function.prototype[Symbol.hasInstance];
  Array.isArray = () => false; globalThis.TypeError = globalThis.InternalError = globalThis.Error = class {};
`;

test("patched built-ins neither break nor forge anything", async () => {
  const { load, call } = await openRealm(`${PATCHES}
    let n = 0;
    export const f = (a, b) => { a[a.length] = 3; n++; return { n, a, b, none: -0 } };
    export const g = () => { throw new RangeError("mine") };
    export const h = () => 1 + h();`);
  expect(load).toEqual({ kind: "loaded", exports: { f: "function", g: "function", h: "function" } });
  const record = { a: [Number.NaN], $: 1 };
  const encoded = { $: "record", of: { a: [{ $: "NaN" }], $: 1 } };
  expect(call("f", [1, 2], record)).toMatchObject({ kind: "returned", mutated: [0] });
  expect(answerOf(call("f", [1], record))).toEqual({ n: 2, a: [1, 3], b: encoded, none: { $: "-0" } });
  expect(call("g")).toMatchObject({ kind: "threw", thrown: { name: "RangeError", message: "mine" } });
  expect(call("h")).toMatchObject({ kind: "limit", limit: "stack" });
});
