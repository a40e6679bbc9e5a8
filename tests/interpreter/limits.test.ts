import { describe, expect, test } from "vitest";
import { PoisonedError } from "../../grader/interpreter/realm.ts";
import { answerOf, openRealm } from "./open-realm.ts";

describe("work", () => {
  test.each([
    ["an endless loop", "for (;;);"],
    ["one that catches everything", "for (;;) try { for (;;); } catch {} finally { continue }"],
    ["an async function", "return (async () => { for (;;); })()"],
    ["a promise", "return new Promise(() => { for (;;); })"],
    ["a generator", "return [...(function* () { try { for (;;) yield; } finally { return } })()].length"],
    ["a comparator", "try { [2, 1].sort(() => { for (;;); }) } catch { return 1 }"],
    ["a getter of the answer", "return { get x() { for (;;); } }"],
    ["a trap of what is thrown", "throw new Proxy({}, { getPrototypeOf() { for (;;); } })"],
    ["a regular expression", 'return /^(a+)+$/.test("a".repeat(40) + "b")'],
  ])("%s is interrupted", async (_, body) => {
    const { call } = await openRealm(`export function f() { ${body} } export const g = () => 1`);
    expect(call("f")).toMatchObject({ kind: "limit", limit: "work" });
    expect(answerOf(call("g"))).toBe(1);
  });

  test("is counted anew for each call, and in total", async () => {
    const { realm, call } = await openRealm("export function f() { for (let i = 0; i < 5e5; i++); return 1 }", {
      totalWork: 350,
    });
    const outcomes = [call("f"), call("f"), call("f"), call("f"), call("f")];
    expect(outcomes.map((outcome) => ("limit" in outcome ? outcome.limit : outcome.kind))).toEqual([
      "returned",
      "returned",
      "returned",
      "total-work",
      "total-work",
    ]);
    expect(outcomes[0]!.work).toBeGreaterThan(90);
    expect(outcomes[4]!.work).toBe(0);
    expect(realm.work).toBe(351);
  });

  test("is the same in every run", async () => {
    const program =
      "export const f = () => { let s = 0; for (let i = 1; i < 5e5; i++) s += Math.sin(i) ** 2; return s }";
    const [a, b] = [await openRealm(program), await openRealm(program)];
    expect(a.call("f")).toEqual(b.call("f"));
  });

  test.each([
    ["sorting", "const a = Array.from({ length: 1000 }, (_, i) => -i); for (;;) a.slice().sort();"],
    ["joining", "const a = new Array(1000).fill(1); for (;;) a.join();"],
    ["making text", 'for (;;) "abc".repeat(10000);'],
    ["finding nothing", "const a = new Array(10000).fill(1); for (;;) try { for (;;) a.includes(2) } catch {}"],
  ])("%s is charged by length", async (_, body) => {
    const { call } = await openRealm(`export function f() { ${body} }`);
    expect(call("f")).toMatchObject({ kind: "limit", limit: "work" });
  });

  test.each(["a.slice().sort()", "a.join()", '"abc".repeat(a.length)', "a.includes(2)", "a.fill(3)", "a.reverse()"])(
    "%s of a million counts for what it makes",
    async (built) => {
      const { call } = await openRealm(
        `const a = new Array(1e6).fill(1); export const f = () => { ${built}; return 0 }`,
      );
      expect((call("f") as { work: number }).work).toBeGreaterThan(10);
    },
  );

  test("charged built-ins look and work as before", async () => {
    const { call } = await openRealm(`export const f = () => [
      [3, 1, 2].sort().join("-"), "a,b".split(","), Array.from({ length: 2 }, (_, i) => i), [].slice.name,
      JSON.stringify({ a: [1] }), Object.keys({ x: 1 }), Array.prototype.concat.call([1], 2), "aa".replaceAll("a", () => "b"),
      (() => { try { null.slice() } catch (e) { return e.name } })(), (() => { try { "".repeat(-1) } catch (e) { return e.name } })(),
    ]`);
    expect(answerOf(call("f"))).toEqual([
      "1-2-3",
      ["a", "b"],
      [0, 1],
      "slice",
      '{"a":[1]}',
      ["x"],
      [1, 2],
      "bb",
      "TypeError",
      "RangeError",
    ]);
  });
});

describe("memory", () => {
  test.each([
    ["a large array", "return new Array(1e8).fill(0)"],
    ["a typed array", "return new Float64Array(2 ** 27)"],
    ["a long text", 'return "a".repeat(2 ** 29)'],
    ["a list without end", "const a = []; for (;;) a.push({})"],
    // Not even the error finds room here.
    ["a chain without end", "let chain = null; for (;;) chain = { chain }"],
    ["what is kept", "for (;;) kept.push({})"],
  ])("%s is too much", async (_, body) => {
    const { call } = await openRealm(`const kept = []; export function f() { ${body} }`, {
      callWork: 5_000,
      totalWork: 9_000,
    });
    expect(call("f")).toMatchObject({ kind: "limit", limit: "memory" });
    expect(call("f")).toMatchObject({ kind: "limit", limit: "memory" });
  });

  test("a call that cleans up after itself may go on", async () => {
    const { call } = await openRealm(
      "export function f() { try { new Array(1e8).fill(0) } catch (e) { return e.message } }",
    );
    expect(answerOf(call("f"))).toBe("out of memory");
  });
});

describe("the stack", () => {
  test("overflowing it is no RangeError", async () => {
    const { call } = await openRealm(`
      export function deep() { return 1 + deep() }
      export function range() { return [].at(-1) ?? new Array(-1) }
      export function caught() { try { return deep() } catch (e) { return e instanceof RangeError } }`);
    expect(call("deep")).toMatchObject({ kind: "limit", limit: "stack" });
    expect(call("range")).toMatchObject({ kind: "threw", thrown: { name: "RangeError" } });
    expect(answerOf(call("caught"))).toBe(false);
  });

  test("a thousand calls fit", async () => {
    const { call } = await openRealm("export const f = (n) => (n === 0 ? 0 : 1 + f(n - 1))");
    expect(answerOf(call("f", 1000))).toBe(1000);
  });

  test("where the host's own overflows, the instance is given up and the next realm works", async () => {
    const { realm, call } = await openRealm(
      'export const f = () => JSON.parse("[".repeat(1e5)); export const g = () => 1',
    );
    const other = await openRealm("export const f = () => 1");
    expect(() => call("f")).toThrow(PoisonedError);
    expect(() => call("g")).toThrow(PoisonedError);
    expect(() => other.call("f")).toThrow(PoisonedError);
    realm.dispose();
    const next = await openRealm("export const f = () => 2");
    expect(answerOf(next.call("f"))).toBe(2);
  });
});
