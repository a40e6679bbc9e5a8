// The independent method never computes an eigenvalue one by one. Householder reflections make the matrix tridiagonal, and
// the signs in its Sturm sequence count the eigenvalues below any number.

type Label = "PD" | "PSD" | "ND" | "NSD" | "indefinite" | "zero";
type Mat = readonly (readonly number[])[];

interface Tridiagonal {
  readonly diagonal: readonly number[];
  /** Squares of the entries beside the diagonal. */
  readonly squares: readonly number[];
}

function tridiagonal(matrix: Mat): Tridiagonal {
  const n = matrix.length;
  // Rounding may have left the two halves different; the lower one counts.
  const A = matrix.map((row, i) => row.map((entry, j) => (j <= i ? entry : matrix[j]![i]!)));
  for (let k = 0; k < n - 2; k++) {
    const v = A.map((row, i) => (i > k ? row[k]! : 0));
    const length = Math.hypot(...v);
    if (length === 0) continue;
    v[k + 1]! += v[k + 1]! < 0 ? -length : length;
    const square = v.reduce((sum, x) => sum + x * x, 0);
    if (square === 0) continue;
    const Av = A.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0));
    const vAv = v.reduce((sum, x, i) => sum + x * Av[i]!, 0);
    const w = v.map((x, i) => (2 / square) * (Av[i]! - (vAv / square) * x));
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) A[i]![j]! -= v[i]! * w[j]! + w[i]! * v[j]!;
  }
  return {
    diagonal: A.map((row, i) => row[i]!),
    squares: A.slice(1).map((row, i) => row[i]! * row[i]!),
  };
}

function countBelow({ diagonal, squares }: Tridiagonal, x: number): number {
  let pivot = 1;
  let count = 0;
  diagonal.forEach((entry, i) => {
    pivot = entry - x - (i === 0 ? 0 : squares[i - 1]! / pivot);
    if (pivot === 0) pivot = 1e-300;
    if (pivot < 0) count++;
  });
  return count;
}

function largestModulus(T: Tridiagonal, bound: number): number {
  let low = 0;
  let high = bound;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    const inside = countBelow(T, middle) === T.diagonal.length && countBelow(T, -middle) === 0;
    if (inside) high = middle;
    else low = middle;
  }
  return high;
}

export function definiteness(A: Mat, tol = 1e-9): Label {
  const n = A.length;
  if (n === 0) throw new RangeError("A is empty");
  let size = 0;
  for (const row of A) {
    if (row.length !== n) throw new RangeError("A is not square");
    for (const entry of row) {
      if (!(Math.abs(entry) < Infinity)) throw new RangeError("A has an entry that is no finite number");
      size = Math.max(size, Math.abs(entry));
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * size) throw new RangeError("A is not symmetric");
    }
  }
  if (size === 0) return "zero";
  const T = tridiagonal(A);
  const threshold = tol * largestModulus(T, 2 * n * size);
  const negative = countBelow(T, -threshold);
  const positive = n - countBelow(T, threshold);
  const names: Record<string, Label> = { "true,true": "indefinite", "true,false": "PSD", "false,true": "NSD" };
  if (positive === n) return "PD";
  return negative === n ? "ND" : (names[`${positive > 0},${negative > 0}`] ?? "zero");
}

/** Bisection on the sign of the second pivot. */
export function mine({ varx, vary }: { varx: number; vary: number }): { lo: number; hi: number } {
  let low = 0;
  let high = varx + vary;
  for (let i = 0; i < 80; i++) {
    const t = (low + high) / 2;
    if (vary - (t / varx) * t > 0) low = t;
    else high = t;
  }
  return { lo: -high, hi: high };
}
