import { type Matrix, multiply, transpose } from "../../values/linear-algebra.ts";
import { Type } from "../../values/typebox.ts";
import { defineGenerator } from "../generator.ts";
import type { Rng } from "../rng.ts";

/**
 * A symmetric matrix with a prescribed spectrum and rational eigenvectors: (3, 4)/5 and its like for size 2,
 * (1, 2, 2)/3 for size 3, (1, 1, 1, 1)/2, (0, 1, 2, 2)/3 or (1, 2, 2, 4)/5 for size 4, and two overlapping
 * (1, 1, 1, 1)/2 for sizes 5 and 6.
 *
 * Entries are whole numbers where the eigenvalues are, and are congruent modulo the square of such a denominator; else
 * they are the nearest doubles to fractions over 25, 9, 4 and 16, depending on the size. `symmetricNice` draws a
 * suitable spectrum as well.
 */
export const symmetric = defineGenerator({
  summary: "A symmetric matrix with a prescribed `spectrum` and rational eigenvectors, with both beside it",
  options: Type.Object(
    {
      spectrum: Type.Array(Type.Number(), {
        minItems: 1,
        maxItems: 6,
        description: "The eigenvalues, in any order; usually drawn before, `= lambda`",
      }),
      exact: Type.Optional(
        Type.Boolean({ description: "Insist on whole entries: eigenvalues that cannot give them are an error" }),
      ),
      diagonal: Type.Optional(
        Type.Boolean({ description: "The eigenvalues in random order on a diagonal, nothing else" }),
      ),
    },
    { additionalProperties: false },
  ),
  example: { spectrum: [-9, 9, 18], exact: true },
  draw(rng, { spectrum, exact = false, diagonal = false }) {
    const moduli = diagonal ? [1] : frameModuli(spectrum.length);
    const fitting = moduli.filter((modulus) => areCongruent(spectrum, modulus));
    if (exact && fitting.length === 0) {
      throw new RangeError(
        `Cannot draw a symmetric matrix of whole numbers as the eigenvalues must be whole numbers congruent modulo ` +
          `${moduli.join(" or ")}: current value is ${JSON.stringify(spectrum)}`,
      );
    }
    const modulus = fitting.length > 0 ? rng.pick(fitting) : moduli[0]!;
    return assembleSymmetric(
      diagonal ? diagonalFrame(rng, spectrum.length) : drawFrame(rng, spectrum.length, modulus),
      spectrum,
    );
  },
});

/** Orthogonal columns of whole numbers, all of the same length. */
export interface Frame {
  readonly rows: Matrix;
  /** The squared length of every column; eigenvalues congruent modulo it give a matrix of whole numbers. */
  readonly modulus: number;
}

const TRIPLES = [
  [3, 4, 5],
  [5, 12, 13],
  [8, 15, 17],
  [7, 24, 25],
  [20, 21, 29],
] as const;

const THIRDS = [
  [1, 2, 2],
  [2, 1, -2],
  [2, -2, 1],
] as const;

const HADAMARD = [
  [1, 1, 1, 1],
  [1, -1, 1, -1],
  [1, 1, -1, -1],
  [1, -1, -1, 1],
] as const;

/** Whole quaternions; multiplying by one of them is a rotation of four dimensions and a scaling by its length. */
const QUATERNIONS = [
  [0, 1, 2, 2],
  [1, 2, 2, 4],
] as const;

const squaredLength = (entries: readonly number[]) => entries.reduce((sum, entry) => sum + entry * entry, 0);

/** The moduli of the frames that exist for a size, the smallest first. */
export function frameModuli(size: number): number[] {
  switch (size) {
    case 1:
      return [1];
    case 2:
      return TRIPLES.map(([, , length]) => length * length);
    case 3:
      return [9];
    case 4:
      return [4, ...QUATERNIONS.map(squaredLength)];
    case 5:
    case 6:
      return [16];
  }
  throw new RangeError(`Cannot draw a symmetric matrix as its size must be between 1 and 6: current value is ${size}`);
}

/** A frame of the given modulus in random orientation: coordinates and columns permuted, coordinates reflected. */
export function drawFrame(rng: Rng, size: number, modulus: number): Frame {
  return orient(rng, { rows: standardFrame(size, modulus), modulus });
}

function diagonalFrame(rng: Rng, size: number): Frame {
  return orient(rng, { rows: embedded([], size, 0, 1), modulus: 1 });
}

function standardFrame(size: number, modulus: number): Matrix {
  if (size === 1) return [[1]];
  if (size === 2) {
    const [p, q] = TRIPLES.find(([, , length]) => length * length === modulus)!;
    return [
      [p, -q],
      [q, p],
    ];
  }
  if (size === 3) return THIRDS;
  if (size === 4) {
    const quaternion = QUATERNIONS.find((entries) => squaredLength(entries) === modulus);
    return quaternion === undefined ? HADAMARD : multiplicationBy(quaternion);
  }
  // One Hadamard matrix on the first four coordinates after one on the last four mixes them all.
  return multiply(embedded(HADAMARD, size, 0, 2), embedded(HADAMARD, size, size - HADAMARD.length, 2));
}

/** The matrix of `q -> (a + bi + cj + dk)·q`. */
function multiplicationBy([a, b, c, d]: readonly [number, number, number, number]): Matrix {
  return [
    [a, -b, -c, -d],
    [b, a, -d, c],
    [c, d, a, -b],
    [d, -c, b, a],
  ];
}

/** `block` from coordinate `start` on, and `length` on the rest of the diagonal. */
function embedded(block: Matrix, size: number, start: number, length: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from(
      { length: size },
      (_, j) => block[i - start]?.[j - start] ?? (i === j && block[i - start] === undefined ? length : 0),
    ),
  );
}

function orient(rng: Rng, { rows, modulus }: Frame): Frame {
  const reflected = rng.shuffle(rows).map((row) => {
    const sign = 2 * rng.integer(0, 1) - 1;
    return row.map((entry) => sign * entry + 0);
  });
  return { rows: transpose(rng.shuffle(transpose(reflected))), modulus };
}

/** The matrix with these eigenvalues along the columns of a frame. */
export function assembleSymmetric({ rows, modulus }: Frame, spectrum: readonly number[]) {
  const eigenvalues = spectrum.map((value) => value + 0).sort((a, b) => a - b);
  // Products of frame entries are exact, and there is one division an entry: whole numbers come out exact.
  const matrix = rows.map((left) =>
    rows.map((right) => eigenvalues.reduce((sum, value, k) => sum + value * (left[k]! * right[k]!), 0) / modulus),
  );
  const length = Math.sqrt(modulus);
  return { matrix, eigenvalues, eigenvectors: rows.map((row) => row.map((entry) => entry / length)) };
}

function areCongruent(values: readonly number[], modulus: number): boolean {
  return values.every((value) => Number.isInteger(value) && (value - values[0]!) % modulus === 0);
}
