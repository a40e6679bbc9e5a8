import fc from "fast-check";
import { eigs } from "mathjs";
import { describe, expect, test } from "vitest";
import {
  apply,
  determinant,
  diagonal,
  dot,
  identity,
  isSymmetric,
  matrixPower,
  multiply,
  norm,
  solve,
  spectralRadius,
  symmetricEigenvalues,
  transpose,
} from "../../grader/values/linear-algebra.ts";

const entry = fc.integer({ min: -20, max: 20 });
const matrixOf = (rows: number, columns: number) =>
  fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const square = fc.integer({ min: 1, max: 5 }).chain((n) => matrixOf(n, n));
const symmetric = square.map((a) => a.map((row, i) => row.map((x, j) => x + a[j]![i]!)));

describe("products", () => {
  test("agree with each other", () => {
    fc.assert(
      fc.property(matrixOf(2, 3), matrixOf(3, 4), matrixOf(4, 1), (a, b, c) => {
        const x = c.map((row) => row[0]!);
        expect(apply(multiply(a, b), x)).toEqual(apply(a, apply(b, x)));
        expect(transpose(multiply(a, b))).toEqual(multiply(transpose(b), transpose(a)));
      }),
    );
  });

  test.each([
    [dot([1, 2, 3], [4, 5, 6]), 32],
    [dot([], []), 0],
    [norm([3, 4]), 5],
    [
      identity(2),
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      diagonal([1, 2]),
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [transpose([[1, 2, 3]]), [[1], [2], [3]]],
  ])("%j is %j", (value, expected) => {
    expect(value).toEqual(expected);
  });

  test("dot() refuses different lengths", () => {
    expect(() => dot([1], [1, 2])).toThrow(
      new RangeError("Cannot take a dot product as the lengths must agree: current lengths are 1 and 2"),
    );
  });
});

describe("determinant()", () => {
  test("agrees with the expansion by permutations", () => {
    const expansion = (a: number[][]): number =>
      a.length === 0
        ? 1
        : a[0]!.reduce(
            (sum, x, j) =>
              sum + (j % 2 === 0 ? x : -x) * expansion(a.slice(1).map((row) => row.filter((_, k) => k !== j))),
            0,
          );
    fc.assert(
      fc.property(square, (a) => {
        const size = a.reduce((product, row) => product * Math.max(1, norm(row)), 1);
        expect(Math.abs(determinant(a) - expansion(a))).toBeLessThanOrEqual(1e-13 * size);
      }),
    );
  });

  test.each([
    [
      [
        [0, 1],
        [1, 0],
      ],
      -1,
    ],
    [
      [
        [1, 2],
        [2, 4],
      ],
      0,
    ],
    [[[0]], 0],
  ])("of %j is %s", (a, value) => {
    expect(determinant(a)).toBe(value);
  });
});

describe("symmetricEigenvalues()", () => {
  test("agrees with mathjs", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const theirs = (eigs(a).values as number[]).map(Number).sort((x, y) => x - y);
        const size = 1 + Math.max(...a.flat().map(Math.abs));
        symmetricEigenvalues(a).forEach((value, i) => {
          expect(Math.abs(value - theirs[i]!)).toBeLessThan(1e-10 * size);
        });
      }),
    );
  });

  test("keeps trace and sum of squares, and comes in ascending order", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const values = symmetricEigenvalues(a);
        const squares = a.flat().reduce((sum, x) => sum + x * x, 0);
        expect(values).toEqual([...values].sort((x, y) => x - y));
        const trace = a.reduce((sum, row, i) => sum + row[i]!, 0);
        expect(Math.abs(values.reduce((x, y) => x + y) - trace)).toBeLessThan(1e-13 * (1 + squares));
        expect(Math.abs(dot(values, values) - squares)).toBeLessThanOrEqual(1e-13 * (1 + squares));
      }),
    );
  });

  test.each([
    ["a diagonal matrix, exactly", diagonal([3, -1, 2]), [-1, 2, 3]],
    ["a 1×1 matrix", [[-7]], [-7]],
    [
      "the zero matrix",
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0],
    ],
  ])("takes %s", (_what, a, expected) => {
    expect(symmetricEigenvalues(a)).toEqual(expected);
  });

  test.each([1e-200, 1e-3, 1, 1e3, 1e150])("is accurate at the scale %s", (scale) => {
    const a = [
      [4, 12],
      [12, 11],
    ].map((row) => row.map((x) => x * scale));
    symmetricEigenvalues(a).forEach((value, i) => {
      expect(value / scale).toBeCloseTo([-5, 20][i]!, 12);
    });
  });

  test.each([
    [
      "not symmetric",
      [
        [1, 2],
        [3, 1],
      ],
    ],
    ["not square", [[1, 2]]],
    [
      "not finite",
      [
        [1, Number.NaN],
        [Number.NaN, 1],
      ],
    ],
  ])("refuses a matrix that is %s", (_what, a) => {
    expect(isSymmetric(a)).toBe(false);
    expect(() => symmetricEigenvalues(a)).toThrow(
      new RangeError("Cannot compute eigenvalues as the matrix must be symmetric"),
    );
  });
});

describe("solve()", () => {
  test("finds what the matrix maps to the right side", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((n) => fc.tuple(matrixOf(n, n), matrixOf(1, n))),
        ([a, [b]]) => {
          fc.pre(Math.abs(determinant(a)) >= 1);
          const back = apply(a, solve(a, b!));
          b!.forEach((entry, i) => {
            expect(back[i]).toBeCloseTo(entry, 6);
          });
        },
      ),
    );
  });

  test.each<[number[][], number[], RegExp]>([
    [
      [
        [1, 2],
        [2, 4],
      ],
      [1, 1],
      /singular/,
    ],
    [[[1, 2]], [1], /square/],
    [[[1]], [1, 2], /square/],
  ])("refuses %j x = %j", (a, b, message) => {
    expect(() => solve(a, b)).toThrow(message);
  });

  test("swaps rows where a pivot is 0", () => {
    expect(
      solve(
        [
          [0, 1],
          [1, 0],
        ],
        [2, 3],
      ),
    ).toEqual([3, 2]);
  });
});

describe("matrixPower()", () => {
  test("is repeated multiplication", () => {
    fc.assert(
      fc.property(matrixOf(2, 2), fc.integer({ min: 0, max: 5 }), (a, k) => {
        let expected = identity(2);
        for (let i = 0; i < k; i++) expected = multiply(expected, a);
        expect(matrixPower(a, k)).toEqual(expected);
      }),
    );
  });

  test.each([[-1], [0.5]])("refuses the exponent %d", (k) => {
    expect(() => matrixPower([[1]], k)).toThrow(RangeError);
  });
});

describe("spectralRadius()", () => {
  test("is the largest modulus of an eigenvalue", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const moduli = symmetricEigenvalues(a).map(Math.abs);
        expect(spectralRadius(a)).toBeCloseTo(Math.max(...moduli), 7);
      }),
    );
  });

  test.each<[string, number[][], number]>([
    [
      "a rotation",
      [
        [0, -1],
        [1, 0],
      ],
      1,
    ],
    [
      "a complex pair",
      [
        [0.6, -0.8],
        [0.8, 0.6],
      ],
      1,
    ],
    [
      "a nilpotent matrix",
      [
        [0, 5],
        [0, 0],
      ],
      0,
    ],
    [
      "a non-normal matrix",
      [
        [0.9, 1e6],
        [0, 0.5],
      ],
      0.9,
    ],
    [
      "a Jordan block",
      [
        [0.5, 1],
        [0, 0.5],
      ],
      0.5,
    ],
    [
      "huge entries",
      [
        [1e200, 0],
        [0, 1],
      ],
      1e200,
    ],
    ["zero", [[0]], 0],
  ])("of %s", (_, a, expected) => {
    expect(Math.abs(spectralRadius(a) - expected)).toBeLessThanOrEqual(1e-10 * Math.max(1, expected));
  });
});
