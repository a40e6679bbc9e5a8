import { expect, test } from "vitest";
import { openRealm } from "./open-realm.ts";

test("what is printed is kept, readable", async () => {
  const { realm, call } = await openRealm(`
    console.log("loading");
    export function f(x) {
      console.info(x, -0, NaN, "a", undefined, null, 3n);
      console.warn([1, [2, { b: "q" }]], {}, () => 1, new RangeError("r"));
      console.error({ get x() { throw 1 } });
      console.debug({ a: { b: { c: { d: { e: 1 } } } } });
    }`);
  call("f", 0.5);
  const { text, cut } = realm.takeOutput();
  expect(text.split("\n")).toEqual([
    "loading",
    "0.5 -0 NaN a undefined null 3n",
    '[1, [2, { b: "q" }]] {} [function] RangeError: r',
    "[unreadable]",
    "{ a: { b: { c: { d: … } } } }",
    "",
  ]);
  expect(cut).toBe(false);
  expect(realm.takeOutput()).toEqual({ text: "", cut: false });
});

test("more than is kept is dropped, and said to be", async () => {
  const { realm, call } = await openRealm('export function f() { for (let i = 0; i < 1e4; i++) console.log("λ") }', {
    outputBytes: 10,
  });
  expect(call("f").kind).toBe("returned");
  expect(realm.takeOutput()).toEqual({ text: "λ\nλ\nλ\n", cut: true });
});
