import { describe, expect, test } from "vitest";
import { clearness, type Expression, ExpressionError, evaluate } from "../../grader/values/expression.ts";
import type { Scope, Value } from "../../grader/values/value.ts";

const scope: Scope = {
  n: 3,
  x: [1, 2, 3],
  A: [
    [1, 2],
    [3, 4],
  ],
  S: [
    [4, 12],
    [12, 11],
  ],
  B: [[1, 2, 3]],
  label: "saddle",
  flag: true,
  point: { re: 1, im: -2 },
  zeros: [0, -0, 1],
};

/** Shorthand for a call. */
const f = (name: string, ...args: Expression[]): Expression => ["call", name, ...args];
const list = (...entries: Expression[]): Expression => ["list", ...entries];

describe("evaluate()", () => {
  test.each<[Expression, Value]>([
    [2, 2],
    ["n", 3],
    ["pi", Math.PI],
    ["null", null],
    [["text", "n"], "n"],
    [["+", 1, ["*", 2, 3]], 7],
    [
      ["-", 1, "x"],
      [0, -1, -2],
    ],
    [["/", 1, 4], 0.25],
    [["%", -1, 3], 2],
    [["^", 2, 10], 1024],
    [["^", 9, 0.5], 3],
    [["^", 2, -1], 0.5],
    [
      ["negate", "x"],
      [-1, -2, -3],
    ],
    [
      ["*", "A", list(1, 1)],
      [3, 7],
    ],
    [
      ["*", "A", "A"],
      [
        [7, 10],
        [15, 22],
      ],
    ],
    [["*", "B", "x"], [14]],
    [["*", "x", "x"], 14],
    [
      ["*", 2, "A"],
      [
        [2, 4],
        [6, 8],
      ],
    ],
    [
      [".*", "x", "x"],
      [1, 4, 9],
    ],
    [
      [".*", "A", "A"],
      [
        [1, 4],
        [9, 16],
      ],
    ],
    [["get", "x", 0], 1],
    [["get", ["get", "A", 1], 0], 3],
    [["get", "point", ["text", "im"]], -2],
    [["if", "flag", 1, "missing"], 1],
    [["and", ["<", 1, 2], ["not", ["<", 2, 1]]], true],
    [["and", ["<", 2, 1], "missing"], false],
    [["or", "flag", "missing"], true],
    [["==", "label", ["text", "saddle"]], true],
    [["!=", "x", list(1, 2, 3)], false],
    [["==", "NaN", "NaN"], true],
    [
      ["<", "x", 2],
      [true, false, false],
    ],
    [
      [">=", 2, "x"],
      [true, true, false],
    ],
    [f("all", [">", "x", 0]), true],
    [f("any", [">", "x", 3]), false],
    [f("sum", "A"), 10],
    [f("min", "x", -1), -1],
    [f("max", "x", list(9)), 9],
    [f("sort", list(3, 1, 2)), [1, 2, 3]],
    [f("reverse", "x"), [3, 2, 1]],
    [f("concat", "x", list(4)), [1, 2, 3, 4]],
    [f("distinct", list(1, 1, 2)), [1, 2]],
    [f("range", 1, 4), [1, 2, 3]],
    [f("linspace", 0, 1, 5), [0, 0.25, 0.5, 0.75, 1]],
    [f("linspace", 3, -3, 3), [3, 0, -3]],
    [f("slice", "x", 1, 3), [2, 3]],
    [f("digits", -42), 2],
    [f("digits", list(0.375, 5, -1200, 0)), 3],
    [f("digits", "A", 0, 1e-12), 1],
    [f("clipped_descent", 8, 0.5, 1, 0.125, 3), [0.125, -0.375, 0.125, -0.375]],
    [f("clipped_descent", 2, 0.5, 1, 3, 4), [3, 2.5, 2, 1.5, 1]],
    [
      f(
        "at_origin",
        f(
          "records",
          list(["text", "c"], ["text", "p"], ["text", "q"]),
          list(list(3, 2, 0), list(2, 0, 4), list(4, 1, 2)),
        ),
      ),
      {
        gradient: [0, 0],
        hessian: [
          [6, 0],
          [0, 0],
        ],
        type: "strict-minimum",
        lowestDegree: 2,
        highestDegree: 4,
      },
    ],
    [f("at_origin", f("records", list(["text", "c"], ["text", "p"], ["text", "q"]), list(list(1, -1, 2)))), null],
    [
      f("records", list(["text", "c"], ["text", "p"]), list(list(3, 2), list("x", 0))),
      [
        { c: 3, p: 2 },
        { c: [1, 2, 3], p: 0 },
      ],
    ],
    [f("length", "label"), 6],
    [f("square", "x"), [1, 4, 9]],
    [f("dot", "x", "x"), 14],
    [f("norm", list(3, 4)), 5],
    [
      f("orbit", list(list(0, 2), list(1, 0)), list(3, 0), 2),
      [
        [3, 0],
        [0, 3],
        [6, 0],
      ],
    ],
    [f("orbit_norms", list(list(0, 2), list(1, 0)), list(3, 0), 3), [3, 3, 6, 6]],
    [f("trace", "A"), 5],
    [f("determinant", "A"), -2],
    [f("transpose", "B"), [[1], [2], [3]]],
    [
      f("diagonal", list(1, 2)),
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [f("identity", 1), [[1]]],
    [f("symmetric", "S"), true],
    [f("symmetric", "A"), false],
    [f("symmetric", "x"), false],
    [f("field", list("point", "point"), ["text", "im"]), [-2, -2]],
    [f("field", "A", 1), [2, 4]],
    [f("mean", "x"), 2],
    [f("mean", "A"), [2, 3]],
    [f("square_matrix", "B"), false],
    [f("finite", "x", "Infinity"), false],
  ])("%j is %j", (expression, value) => {
    expect(evaluate(expression, scope)).toEqual(value);
  });

  test("finds the eigenvalues of a symmetric matrix", () => {
    const [low, high] = evaluate(f("eigenvalues", "S"), scope) as [number, number];
    expect(low).toBeCloseTo(-5, 12);
    expect(high).toBeCloseTo(20, 12);
  });

  test("knows one zero only, so that -1 * 0 equals 0", () => {
    expect(evaluate(["==", ["negate", 0], 0], {})).toBe(true);
    expect(evaluate(["==", ["negate", "zeros"], "zeros"], { zeros: [0, 0] })).toBe(true);
    expect(evaluate(["==", "z", "w"], { z: { re: -0 }, w: { re: 0 } })).toBe(true);
    expect(evaluate(f("count", "zeros", 0), scope)).toBe(2);
  });

  test("prefers the scope to a constant of the same name", () => {
    expect(evaluate("e", { e: 5 })).toBe(5);
  });

  test("finds no name that only objects have", () => {
    expect(() => evaluate("constructor", {})).toThrow('Cannot find "constructor"');
    expect(() => evaluate(f("toString", 1), {})).toThrow('Cannot call "toString": no such function');
    expect(() => evaluate(["get", "point", ["text", "toString"]], scope)).toThrow('Cannot read "toString" of a record');
  });

  test("counts every node that it evaluates, and none that it skips", () => {
    const meter = { steps: 0 };
    evaluate(["if", "flag", ["+", 1, 2], ["+", ["+", 1, 2], 3]], scope, meter);
    expect(meter.steps).toBe(5);
  });

  test.each<[Expression, string]>([
    ["missing", 'Cannot find "missing"'],
    [f("sinh", 1), 'Cannot call "sinh": no such function'],
    [["**", 1, 2], 'Cannot compute "**": no such operator'],
    [
      ["+", "x", list(1, 2)],
      'Cannot compute "+" as lengths must agree: got a vector of length 3 and a vector of length 2',
    ],
    [["+", "label", 1], 'Cannot compute "+" of "saddle" and 1'],
    [["*", "A", "x"], 'Cannot compute "*" as inner sizes must agree: got a 2×2 matrix and a vector of length 3'],
    [["*", "A", "B"], 'Cannot compute "*" as inner sizes must agree: got a 2×2 matrix and a 1×3 matrix'],
    [
      ["*", "x", list(1)],
      'Cannot compute "*" as inner sizes must agree: got a vector of length 3 and a vector of length 1',
    ],
    [["^", "x", 2], "Cannot raise a vector of length 3 to a power as it must be a number"],
    [["get", "x", 3], "Cannot read entry 3 as indices count from 0 and there are 3 entries"],
    [["get", "x", -1], "Cannot read entry -1 as indices count from 0 and there are 3 entries"],
    [["get", "n", 0], "Cannot read 0 of 3"],
    [["if", "n", 1, 2], 'Cannot compute "?" as true or false is needed: got 3'],
    [["and", "n"], 'Cannot compute "and" as true or false is needed: got 3'],
    [["not", "x"], 'Cannot compute "not" as true or false is needed: got a vector of length 3'],
    [f("mean", list()), "Cannot compute mean as there must be items: got none"],
    [f("field", "x", 0), "Cannot read 0 of 1"],
    [["<", "label", 1], 'Cannot compute "<" as a number is needed: got "saddle"'],
    [f("norm", "A"), "Cannot compute norm as a vector is needed: got a 2×2 matrix"],
    [f("sqrt"), "Cannot compute sqrt as a number is needed: got undefined"],
    [f("trace", "B"), "Cannot compute trace as a square matrix is needed: got a 1×3 matrix"],
    [f("determinant", "B"), "Cannot compute determinant as a square matrix is needed: got a 1×3 matrix"],
    [f("transpose", "x"), "Cannot compute transpose as a matrix is needed: got a vector of length 3"],
    [f("dot", "x", list(1)), "Cannot take a dot product as the lengths must agree: current lengths are 3 and 1"],
    [f("eigenvalues", "A"), "Cannot compute eigenvalues as the matrix must be symmetric"],
    [f("linspace", 0, 1, 1), "Cannot compute linspace as the count must be a whole number in 2 to 10000: got 1"],
    [f("orbit", "B", "x", 2), "Cannot compute orbit as a square matrix is needed: got a 1×3 matrix"],
    [f("at_origin", "x"), "Cannot compute at_origin as terms {c, p, q} are needed: got 1"],
  ])("%j fails as an author's mistake", (expression, message) => {
    expect(() => evaluate(expression, scope)).toThrow(ExpressionError);
    expect(() => evaluate(expression, scope)).toThrow(message);
  });
});

describe("clearness()", () => {
  const { POSITIVE_INFINITY: certain, NEGATIVE_INFINITY: never } = Number;

  test.each<[Expression, number]>([
    [["<", 1, 1.5], 0.5 / 1.5],
    [["<", 0.25, 0.5], 0.25],
    [["<=", 2, 1], -0.5],
    [[">", 100, 50], 0.5],
    [[">=", -100, 100], -2],
    [["<", 1, 1], 0],
    [["<", 1, "Infinity"], certain],
    [[">", 1, "Infinity"], never],
    [["<=", "Infinity", "Infinity"], 0],
    [["<", "NaN", 1], never],
    [["and", ["<", 0, 0.5], ["<", 0, 0.25]], 0.25],
    [["or", ["<", 0, 0.5], ["<", 0, 0.25]], 0.5],
    [["not", ["<", 0, 0.5]], -0.5],
    [["and", "flag", ["<", 0, 0.5]], 0.5],
    [["==", "n", 3], certain],
    [["not", ["==", "n", 3]], never],
    [f("all", ["<", "x", 9]), certain],
    [["and"], certain],
    [["or"], never],
  ])("of %j is %s", (expression, value) => {
    expect(clearness(expression, scope)).toBe(value);
  });

  test("has the sign of the truth wherever it is not 0", () => {
    for (const operator of ["<", "<=", ">", ">="]) {
      for (const left of [-2, 0, 1, 1e6, Number.POSITIVE_INFINITY]) {
        for (const right of [-2, 0, 1, 1e6, Number.NEGATIVE_INFINITY]) {
          const clear = clearness([operator, left, right], {});
          if (clear !== 0) expect(clear > 0).toBe(evaluate([operator, left, right], {}));
        }
      }
    }
  });

  test.each<[Expression, string]>([
    ["n", 'Cannot compute "holds" as true or false is needed: got 3'],
    [["<", "x", 1], 'Cannot compute "holds" as true or false is needed: got a list'],
    [["<", "missing", 1], 'Cannot find "missing"'],
  ])("%j fails as an author's mistake", (expression, message) => {
    expect(() => clearness(expression, scope)).toThrow(new ExpressionError(message));
  });
});
