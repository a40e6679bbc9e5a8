import { describe, expect, test } from "vitest";
import type { FunctionBody, FunctionValue } from "../../grader/values/function-value.ts";
import { answerOf, openRealm } from "./open-realm.ts";

/** f(x, y) = a x² + y. */
const BODY: FunctionBody = {
  $function: "body",
  variables: ["x", "y"],
  formula: "3 x² + y",
  constants: { a: 3 },
  value: ["+", ["*", "a", ["^", "x", 2]], "y"],
  gradient: ["list", ["*", 2, ["*", "a", "x"]], 1],
  hessian: ["list", ["list", ["*", 2, "a"], 0], ["list", 0, 0]],
};
const VALUE: FunctionValue = { $function: "value", body: BODY };
const GRADIENT: FunctionValue = { $function: "gradient", body: BODY };

describe("a function-valued argument", () => {
  test("is called, and its calls are counted by position", async () => {
    const { call } = await openRealm(`export function f(x, value, gradient, unused) {
      return [value(x), value(new Float64Array(x)), gradient(x), gradient(gradient(x))];
    }`);
    const outcome = call("f", [1, -0], VALUE, GRADIENT, VALUE);
    expect(answerOf(outcome)).toEqual([3, 3, [6, 1], [36, 1]]);
    expect(outcome).toMatchObject({ calls: { 1: 2, 2: 3, 3: 0 }, mutated: [] });
  });

  test.each([
    "",
    "1",
    "[1]",
    '["1", 2]',
    "[1, 2, 3]",
    "[1, undefined]",
    "{ get 0() { throw 1 } }",
    "new Map()",
    "() => 1",
  ])("throws a TypeError when called with (%s)", async (wrong) => {
    const { call } = await openRealm(`export function f(g) {
        try { return g(${wrong}) } catch (error) { return [error instanceof TypeError, error.message] }
      }`);
    const outcome = call("f", GRADIENT);
    expect(answerOf(outcome)).toEqual([
      true,
      "Cannot evaluate this gradient as its argument must be a vector of length 2",
    ]);
    expect(outcome).toMatchObject({ calls: { 0: 1 } });
  });

  test("survives special numbers", async () => {
    const { call } = await openRealm("export const f = (g) => [g([NaN, 1]), g([1, -Infinity]), g([0, -0])]");
    expect(answerOf(call("f", VALUE))).toEqual([{ $: "NaN" }, { $: "-Infinity" }, 0]);
  });

  test("is charged to whoever calls it", async () => {
    const { call } = await openRealm(
      "export function f(g, n) { for (let i = 0; i < n; i++) try { g([1, 2]) } catch {} }",
    );
    const outcome = call("f", GRADIENT, 1_000);
    expect(outcome).toMatchObject({ kind: "returned", calls: { 0: 1_000 } });
    expect(outcome.work).toBeGreaterThan(50);
    expect(call("f", GRADIENT, 1e9)).toMatchObject({ kind: "limit", limit: "work" });
  });

  test("is of no use after its call", async () => {
    const { call } = await openRealm("let kept; export const f = (g, h) => { kept ??= h; return kept([1, 2]) }");
    expect(answerOf(call("f", VALUE, GRADIENT))).toEqual([6, 1]);
    expect(call("f", VALUE, GRADIENT)).toMatchObject({
      kind: "threw",
      thrown: { name: "TypeError", message: "Cannot evaluate this function as the call that it was handed to is over" },
      calls: { 0: 0, 1: 0 },
    });
  });

  test("may lie within other data", async () => {
    const { call } = await openRealm("export const f = (problem) => problem.steps[0].f([1, 1]) + problem.$");
    const outcome = call("f", { steps: [{ f: VALUE }], $: 0.5 });
    expect(answerOf(outcome)).toBe(4.5);
    expect(outcome).toMatchObject({ calls: { 0: 1 } });
  });
});

test("a body is its data and methods to evaluate it", async () => {
  const { call } = await openRealm(`export const f = ({ given: { p } }) => [
    p.formula, p.constants.a, p.variables, p.evaluate([1, 2]), p.gradientAt([1, 2]), p.hessianAt([1, 2]),
  ]`);
  const outcome = call("f", { given: { p: BODY } });
  expect(answerOf(outcome)).toEqual([
    "3 x² + y",
    3,
    ["x", "y"],
    5,
    [6, 1],
    [
      [6, 0],
      [0, 0],
    ],
  ]);
  expect(outcome).toMatchObject({ calls: {}, mutated: [] });
});
