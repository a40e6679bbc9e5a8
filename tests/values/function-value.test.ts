import { describe, expect, test } from "vitest";
import {
  callFunction,
  type FunctionBody,
  type FunctionView,
  isFunctionBody,
  isFunctionValue,
  revive,
} from "../../grader/values/function-value.ts";
import { polynomialBody } from "../../grader/values/polynomial.ts";
import type { Value } from "../../grader/values/value.ts";

/** x² + 3xy. */
const plane = polynomialBody(
  [
    { c: 1, powers: [2, 0] },
    { c: 3, powers: [1, 1] },
  ],
  ["x", "y"],
);
const line = polynomialBody([{ c: 1, powers: [3] }], ["x"]);
/** (x, 2x - y) with the point 1 that `hessianVector` would need left out. */
const map: FunctionBody = {
  $function: "body",
  variables: ["x", "y"],
  formula: "(x, k*x - y)",
  constants: { k: 2 },
  value: ["list", "x", ["-", ["*", "k", "x"], "y"]],
  gradient: ["list", ["list", 1, 0], ["list", "k", -1]],
  hessian: null,
};
const at = (body: FunctionBody, point: number[]): FunctionBody => ({
  ...body,
  constants: { ...body.constants, at: point },
});
const asValue = (value: unknown) => value as Value;

describe("callFunction()", () => {
  test.each<[string, FunctionBody, FunctionView, unknown, Value]>([
    ["a value", plane, "value", [1, 2], 7],
    ["a gradient", plane, "gradient", [1, 2], [8, 3]],
    [
      "a Hessian",
      plane,
      "hessian",
      [1, 2],
      [
        [2, 3],
        [3, 0],
      ],
    ],
    ["a Hessian times a vector", at(plane, [1, 2]), "hessianVector", [1, -1], [-1, 3]],
    ["a value of one variable at a number", line, "value", 2, 8],
    ["a value of one variable at a vector", line, "value", [2], 8],
    ["a derivative", line, "derivative", 2, 12],
    ["a second derivative", line, "secondDerivative", 2, 12],
    ["a map", map, "value", [3, 1], [3, 5]],
    [
      "a Jacobian",
      map,
      "gradient",
      [3, 1],
      [
        [1, 0],
        [2, -1],
      ],
    ],
  ])("evaluates %s", (_what, body, $function, argument, value) => {
    expect(callFunction({ $function, body }, [argument])).toEqual(value);
  });

  test.each<[FunctionBody, FunctionView, unknown, string]>([
    [plane, "value", 1, "Cannot evaluate this value as its argument must be a vector of length 2"],
    [plane, "gradient", [1], "Cannot evaluate this gradient as its argument must be a vector of length 2"],
    [plane, "hessian", undefined, "Cannot evaluate this hessian as its argument must be a vector of length 2"],
    [
      at(plane, [1, 2]),
      "hessianVector",
      [1],
      "Cannot evaluate this hessianVector as its argument must be a vector of length 2",
    ],
    [line, "derivative", [1], "Cannot evaluate this derivative as its argument must be a number"],
    [line, "gradient", ["1"], "Cannot evaluate this gradient as its argument must be a vector of length 1"],
    [map, "hessian", [1, 2], "Cannot evaluate a Hessian of a function with several components"],
  ])(
    "refuses wrong arguments with a TypeError, never the RangeError a case may expect",
    (body, $function, argument, message) => {
      expect(() => callFunction({ $function, body }, [argument])).toThrow(new TypeError(message));
    },
  );

  test("charges the work to a meter", () => {
    const meter = { steps: 0 };
    callFunction({ $function: "value", body: plane }, [[1, 2]], meter);
    expect(meter.steps).toBeGreaterThan(5);
  });

  test("gives NaN for NaN instead of throwing", () => {
    expect(callFunction({ $function: "value", body: plane }, [[Number.NaN, 1]])).toBeNaN();
  });
});

describe("revive()", () => {
  test("makes functions of views, told by their path when they are called", () => {
    const calls: string[] = [];
    const given = asValue({
      grad: { $function: "gradient", body: plane },
      list: [{ $function: "value", body: line }],
      n: 2,
    });
    const meter = { steps: 0 };
    const revived = revive(given, "", (path) => calls.push(path), meter) as {
      grad: (x: number[]) => number[];
      list: [(x: number) => number];
      n: number;
    };
    expect(revived.n).toBe(2);
    expect(revived.grad([1, 2])).toEqual([8, 3]);
    expect(revived.list[0](3)).toBe(27);
    expect(calls).toEqual(["grad", "list[0]"]);
    expect(meter.steps).toBeGreaterThan(0);
  });

  test("says the path below a name", () => {
    const calls: string[] = [];
    const revived = revive(asValue({ f: { $function: "value", body: line } }), "given", (path) => calls.push(path)) as {
      f: (x: number) => number;
    };
    revived.f(1);
    expect(calls).toEqual(["given.f"]);
  });

  test("gives a body methods beside its data, whose calls are not told", () => {
    const calls: string[] = [];
    const body = revive(asValue(plane), "f", (path) => calls.push(path)) as FunctionBody & {
      evaluate: (x: number[]) => number;
      gradientAt: (x: number[]) => number[];
      hessianAt: (x: number[]) => number[][];
    };
    expect(body.formula).toBe("x^2 + 3*x*y");
    expect(body.evaluate([1, 2])).toBe(7);
    expect(body.gradientAt([1, 2])).toEqual([8, 3]);
    expect(body.hessianAt([1, 2])).toEqual([
      [2, 3],
      [3, 0],
    ]);
    expect(calls).toEqual([]);
  });

  test.each<[Value]>([[1], [null], ["text"], [[1, [2]]], [{ a: { b: [] } }]])(
    "leaves plain data as it is: %j",
    (value) => {
      expect(revive(value, "", () => {})).toEqual(value);
    },
  );
});

test("views and bodies are told apart from other records", () => {
  expect([plane, { $function: "value", body: plane }, {}, null, []].map(isFunctionBody)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([plane, { $function: "value", body: plane }, { $function: "other" }].map(isFunctionValue)).toEqual([
    false,
    true,
    false,
  ]);
});
