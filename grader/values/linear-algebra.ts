/**
 * The little linear algebra that expressions and generators need, from `+ − × ÷ √` alone, so that it gives the same
 * bits everywhere. Matrices are lists of rows.
 */

import { exp, log } from "./arithmetic.ts";

export type Vector = readonly number[];
export type Matrix = readonly (readonly number[])[];

/** The inner product of two equally long vectors. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) {
    throw new RangeError(
      `Cannot take a dot product as the lengths must agree: current lengths are ${a.length} and ${b.length}`,
    );
  }
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The Euclidean length of a vector. */
export function norm(a: Vector): number {
  return Math.sqrt(dot(a, a));
}

/** The n×n identity matrix. */
export function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
}

/** The square matrix with the given diagonal and zeros elsewhere. */
export function diagonal(entries: Vector): number[][] {
  return entries.map((entry, i) => entries.map((_, j) => (i === j ? entry : 0)));
}

/** The transpose: n×m to m×n. */
export function transpose(a: Matrix): number[][] {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));
}

/** The matrix product of n×k and k×m. */
export function multiply(a: Matrix, b: Matrix): number[][] {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** The product of an n×m matrix and a vector of length m. */
export function apply(a: Matrix, x: Vector): number[] {
  return a.map((row) => dot(row, x));
}

/** The determinant, by elimination with partial pivoting. */
export function determinant(a: Matrix): number {
  const rows = a.map((row) => [...row]);
  let result = 1;
  for (let k = 0; k < rows.length; k++) {
    let pivot = k;
    for (let i = k + 1; i < rows.length; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    if (rows[pivot]![k] === 0) return 0;
    if (pivot !== k) {
      [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
      result = -result;
    }
    result *= rows[k]![k]!;
    for (let i = k + 1; i < rows.length; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j < rows.length; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return result;
}

/**
 * The solution of `Ax = b`, by elimination with partial pivoting.
 *
 * @throws RangeError when the matrix is singular, or the sizes do not agree.
 */
export function solve(a: Matrix, b: Vector): number[] {
  const n = a.length;
  if (b.length !== n || a.some((row) => row.length !== n))
    throw new RangeError("Cannot solve as a square matrix and a right side of its size are needed");
  const rows = a.map((row, i) => [...row, b[i]!]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    if (rows[pivot]![k] === 0) throw new RangeError("Cannot solve as the matrix is singular");
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i]![n]!;
    for (let j = i + 1; j < n; j++) rest -= rows[i]![j]! * x[j]!;
    x[i] = rest / rows[i]![i]!;
  }
  return x;
}

/** The matrix power `A^k` for a whole `k >= 0`. */
export function matrixPower(a: Matrix, k: number): number[][] {
  if (!(Number.isInteger(k) && k >= 0)) throw new RangeError(`Cannot raise a matrix to the power ${k}`);
  let result = identity(a.length);
  let base = a.map((row) => [...row]);
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

/** The vectors `x, Ax, …, A^steps x` for a whole `steps` from 0 to 10,000. */
export function orbit(a: Matrix, x: Vector, steps: number): number[][] {
  if (!(Number.isInteger(steps) && steps >= 0 && steps <= 10_000))
    throw new RangeError(`Cannot apply a matrix ${steps} times`);
  const vectors = [[...x]];
  for (let t = 0; t < steps; t++) vectors.push(apply(a, vectors[t]!));
  return vectors;
}

/**
 * The spectral radius of any square matrix, by Gelfand's formula `lim |A^m|^(1/m)` along `m = 2^k`, the powers scaled
 * on the way. As accurate as the eigenvalues are well conditioned.
 */
export function spectralRadius(a: Matrix): number {
  const SQUARINGS = 48;
  let power = a.map((row) => [...row]);
  // The logarithm of the scale taken out so far, divided by the exponent: the contributions become ever smaller.
  let logarithm = 0;
  for (let k = 0, share = 1; k <= SQUARINGS; k++, share /= 2) {
    const size = power.flat().reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0);
    if (!(size > 0)) return size;
    if (size === Number.POSITIVE_INFINITY) return size;
    logarithm += share * log(size);
    power = power.map((row) => row.map((entry) => entry / size));
    power = multiply(power, power);
  }
  return exp(logarithm);
}

/** Whether a matrix is square and symmetric up to `1e-12` of its largest entry. */
export function isSymmetric(a: Matrix): boolean {
  const scale = a.flat().reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0);
  return a.every(
    (row, i) => row.length === a.length && row.every((entry, j) => Math.abs(entry - a[j]![i]!) <= 1e-12 * scale),
  );
}

/**
 * The eigenvalues of a symmetric matrix, ascending, by cyclic Jacobi rotations (Golub and Van Loan, section 8.5).
 *
 * @throws RangeError when the matrix is not symmetric.
 */
export function symmetricEigenvalues(a: Matrix): number[] {
  if (!isSymmetric(a)) throw new RangeError("Cannot compute eigenvalues as the matrix must be symmetric");
  const m = a.map((row) => [...row]);
  const n = m.length;
  for (let sweep = 0; sweep < 60; sweep++) {
    // Not the usual sum of squares: that of entries below 1e-162 would vanish.
    if (m.every((row, p) => row.every((entry, q) => q <= p || entry === 0))) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = m[p]![q]!;
        if (apq === 0) continue;
        const theta = (m[q]![q]! - m[p]![p]!) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const akp = m[k]![p]!;
          const akq = m[k]![q]!;
          m[k]![p] = c * akp - s * akq;
          m[k]![q] = s * akp + c * akq;
        }
        for (let k = 0; k < n; k++) {
          const apk = m[p]![k]!;
          const aqk = m[q]![k]!;
          m[p]![k] = c * apk - s * aqk;
          m[q]![k] = s * apk + c * aqk;
        }
        m[p]![q] = 0;
        m[q]![p] = 0;
      }
    }
  }
  return m.map((row, i) => row[i]!).sort((x, y) => x - y);
}
