// The independent method counts: H - sI has as many negative pivots as H has eigenvalues below s (Sylvester's law of inertia),
// so that the smallest eigenvalue is found by bisection, and its eigenvector by solving with a matrix that is almost singular.

type Mat = readonly (readonly number[])[];

function check(H: Mat): void {
  const n = H.length;
  if (n === 0) throw new RangeError("H is empty");
  let size = 0;
  for (const row of H) {
    if (row.length !== n) throw new RangeError("H is not square");
    for (const entry of row) {
      if (!(Math.abs(entry) < Infinity)) throw new RangeError("H has an entry that is no finite number");
      size = Math.max(size, Math.abs(entry));
    }
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++)
      if (Math.abs(H[i]![j]! - H[j]![i]!) > 1e-12 * size) throw new RangeError("H is not symmetric");
}

/** Whether sign·H - sI has a negative pivot. */
function hasEigenvalueBelow(H: Mat, sign: number, s: number): boolean {
  const A = H.map((row, i) => row.map((entry, j) => sign * entry - (i === j ? s : 0)));
  for (let k = 0; k < A.length; k++) {
    const pivot = A[k]![k]!;
    if (pivot < 0) return true;
    if (pivot === 0) {
      if (A[k]!.some((entry, j) => j > k && entry !== 0)) return true;
      continue;
    }
    for (let i = k + 1; i < A.length; i++) {
      const factor = A[i]![k]! / pivot;
      for (let j = k; j < A.length; j++) A[i]![j]! -= factor * A[k]![j]!;
    }
  }
  return false;
}

/** The smallest eigenvalue of sign·H. */
function smallest(H: Mat, sign: number): number {
  let bound = 0;
  for (const row of H)
    bound = Math.max(
      bound,
      row.reduce((sum, entry) => sum + Math.abs(entry), 0),
    );
  let low = -bound;
  let high = bound;
  for (let i = 0; i < 70; i++) {
    const middle = (low + high) / 2;
    if (hasEigenvalueBelow(H, sign, middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** A solution of Ax = b, with row exchanges. */
function solve(A: Mat, b: readonly number[]): number[] {
  const n = A.length;
  const rows = A.map((row, i) => [...row, b[i]!]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const x = [...b];
  for (let k = n - 1; k >= 0; k--) {
    let sum = rows[k]![n]!;
    for (let j = k + 1; j < n; j++) sum -= rows[k]![j]! * x[j]!;
    x[k] = sum / rows[k]![k]!;
  }
  return x;
}

export function escapeDirection(H: Mat, r: number): { direction: number[]; change: number } | null {
  check(H);
  if (!(r >= 0) || r === Infinity) throw new RangeError("no length");
  const lambda = smallest(H, 1);
  const size = Math.max(Math.abs(lambda), Math.abs(smallest(H, -1)));
  if (!(lambda < -1e-9 * size)) return null;
  const shift = lambda - 1e-11 * size;
  const A = H.map((row, i) => row.map((entry, j) => entry - (i === j ? shift : 0)));
  let x = H.map((_, i) => 1 + i / 7);
  for (let k = 0; k < 4; k++) {
    const y = solve(A, x);
    const length = Math.hypot(...y);
    x = y.map((entry) => entry / length);
  }
  return { direction: x, change: 0.5 * lambda * r * r };
}

/** Goes ahead in steps that get finer until the fall is reached. */
export function mine({ A, fall }: { A: Mat; fall: number }): number {
  const lambda = smallest(A, 1);
  let r = 0;
  for (let step = 64; step > 1e-12; step /= 2) if (-0.5 * lambda * (r + step) * (r + step) < fall) r += step;
  return r;
}
