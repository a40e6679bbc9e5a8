import type { Value } from "../values/value.ts";

/** What is told of a function that expressions may call. */
export interface FunctionWords {
  /** The arguments, as they are written: `x, from, to`. */
  readonly takes: string;
  readonly says: string;
  /** An expression and what it comes to. */
  readonly example: readonly [string, Value];
}

/**
 * Every function of an expression, for whoever writes one. Apart from the functions themselves, as these travel in every
 * handout.
 */
export const FUNCTION_WORDS: Readonly<Record<string, FunctionWords>> = {
  abs: { takes: "x", says: "The absolute value, entry by entry", example: ["abs([-2, 3])", [2, 3]] },
  all: { takes: "list", says: "Whether every entry is true", example: ["all([1, 2] > 0)", true] },
  any: { takes: "list", says: "Whether some entry is true", example: ["any([1, 2] > 1)", true] },
  at_origin: {
    takes: "terms",
    says: "{gradient, hessian, type, lowestDegree, highestDegree} of the polynomial with the terms {c, p, q} of c·x^p·y^q at the origin; null where an exponent is no whole number",
    example: ['at_origin(records(["c", "p", "q"], [[1, 2, 0], [1, 0, 4]])).type', "strict-minimum"],
  },
  ceil: { takes: "x", says: "The next whole number up, entry by entry", example: ["ceil(1.2)", 2] },
  clipped_descent: {
    takes: "lambda, eta, c, x0, steps",
    says: "The start and the points after each step of gradient descent on ½λx² whose gradient is clipped to [-c, c]",
    example: ["clipped_descent(1, 1, 2, 5, 2)", [5, 3, 1]],
  },
  concat: { takes: "list, …", says: "The lists one after the other", example: ["concat([1], [2, 3])", [1, 2, 3]] },
  cos: { takes: "x", says: "The cosine, entry by entry", example: ["cos(0)", 1] },
  count: { takes: "list, value", says: "How many entries equal a value", example: ["count([1, 0, 1], 1)", 2] },
  determinant: {
    takes: "A",
    says: "The determinant of a square matrix",
    example: ["determinant([[2, 1], [1, 3]])", 5],
  },
  diagonal: {
    takes: "x",
    says: "The diagonal matrix with these entries",
    example: [
      "diagonal([1, 2])",
      [
        [1, 0],
        [0, 2],
      ],
    ],
  },
  digits: {
    takes: "x, …",
    says: "The most digits that any of the numbers is written with, leading and trailing zeros aside",
    example: ["digits(0.375, -1200)", 3],
  },
  distinct: { takes: "x", says: "The different entries of a vector", example: ["distinct([3, 1, 3])", [3, 1]] },
  dot: { takes: "a, b", says: "The inner product", example: ["dot([1, 2], [3, 4])", 11] },
  eigenvalues: {
    takes: "A",
    says: "The eigenvalues of a symmetric matrix, ascending",
    example: ["eigenvalues([[2, 0], [0, -1]])", [-1, 2]],
  },
  exp: { takes: "x", says: "The exponential function, entry by entry", example: ["exp(0)", 1] },
  field: {
    takes: "list, key",
    says: "One part of every item: the field of that name, or the entry at that index",
    example: ["field([[1, 2], [3, 4]], 1)", [2, 4]],
  },
  finite: { takes: "x, …", says: "Whether all numbers are finite", example: ["finite([1, Infinity])", false] },
  floor: { takes: "x", says: "The next whole number down, entry by entry", example: ["floor(1.8)", 1] },
  identity: {
    takes: "n",
    says: "The identity matrix",
    example: [
      "identity(2)",
      [
        [1, 0],
        [0, 1],
      ],
    ],
  },
  length: { takes: "list", says: "How many entries a list, or characters a text, has", example: ["length([4, 5])", 2] },
  linspace: {
    takes: "from, to, count",
    says: "So many numbers evenly from the first to the second, both included",
    example: ["linspace(0, 1, 3)", [0, 0.5, 1]],
  },
  log: { takes: "x", says: "The natural logarithm, entry by entry", example: ["log(1)", 0] },
  matrix_power: {
    takes: "A, k",
    says: "A square matrix to a whole power",
    example: [
      "matrix_power([[1, 1], [0, 1]], 3)",
      [
        [1, 3],
        [0, 1],
      ],
    ],
  },
  max: { takes: "x, …", says: "The largest number, also in lists", example: ["max([1, 5], 3)", 5] },
  mean: {
    takes: "list",
    says: "The mean of numbers, or of lists of equal length entry by entry",
    example: ["mean([[1, 2], [3, 6]])", [2, 4]],
  },
  min: { takes: "x, …", says: "The smallest number, also in lists", example: ["min([1, 5], 3)", 1] },
  norm: { takes: "x", says: "The Euclidean length of a vector", example: ["norm([3, 4])", 5] },
  orbit: {
    takes: "A, x, steps",
    says: "The vectors x, Ax, …, A^steps x",
    example: [
      "orbit([[2, 0], [0, 1]], [1, 1], 2)",
      [
        [1, 1],
        [2, 1],
        [4, 1],
      ],
    ],
  },
  orbit_norms: {
    takes: "A, x, steps",
    says: "The lengths of x, Ax, …, A^steps x",
    example: ["orbit_norms([[2, 0], [0, 1]], [1, 0], 2)", [1, 2, 4]],
  },
  outer: {
    takes: "a, b",
    says: "The matrix of all products of an entry of a and one of b",
    example: [
      "outer([1, 2], [3, 4])",
      [
        [3, 4],
        [6, 8],
      ],
    ],
  },
  product: { takes: "x, …", says: "The product of all numbers, also in lists", example: ["product([2, 3], 4)", 24] },
  range: {
    takes: "from, to",
    says: "The whole numbers from the first up to, not including, the second",
    example: ["range(1, 4)", [1, 2, 3]],
  },
  records: {
    takes: "names, rows",
    says: "A record for each row, its fields named",
    example: ['records(["c", "p"], [[3, 2]])', [{ c: 3, p: 2 }]],
  },
  reverse: { takes: "list", says: "The list from its end", example: ["reverse([1, 2, 3])", [3, 2, 1]] },
  round: { takes: "x", says: "The nearest whole number, entry by entry", example: ["round(2.6)", 3] },
  sign: { takes: "x", says: "-1, 0 or 1, entry by entry", example: ["sign([-3, 0, 2])", [-1, 0, 1]] },
  sin: { takes: "x", says: "The sine, entry by entry", example: ["sin(0)", 0] },
  slice: {
    takes: "list, from, to",
    says: "The entries from one index up to, not including, another; indices count from 0",
    example: ["slice([5, 6, 7], 1, 3)", [6, 7]],
  },
  solve: { takes: "A, b", says: "The x with Ax = b", example: ["solve([[2, 0], [0, 4]], [2, 2])", [1, 0.5]] },
  sort: { takes: "x", says: "The entries of a vector, ascending", example: ["sort([3, -1, 2])", [-1, 2, 3]] },
  spectral_radius: {
    takes: "A",
    says: "The largest modulus of an eigenvalue of any square matrix",
    example: ["spectral_radius([[0, 2], [-2, 0]])", 2],
  },
  sqrt: { takes: "x", says: "The square root, entry by entry", example: ["sqrt([4, 9])", [2, 3]] },
  square: { takes: "x", says: "The square, entry by entry", example: ["square([2, -3])", [4, 9]] },
  square_matrix: {
    takes: "A",
    says: "Whether it is a matrix with as many rows as columns",
    example: ["square_matrix([[1, 2]])", false],
  },
  sum: { takes: "x, …", says: "The sum of all numbers, also in lists", example: ["sum([1, 2], 3)", 6] },
  symmetric: {
    takes: "A",
    says: "Whether it is a matrix that equals its transpose",
    example: ["symmetric([[1, 2], [2, 5]])", true],
  },
  trace: { takes: "A", says: "The sum of a square matrix's diagonal", example: ["trace([[1, 2], [3, 4]])", 5] },
  transpose: {
    takes: "A",
    says: "Rows become columns",
    example: ["transpose([[1, 2]])", [[1], [2]]],
  },
};
