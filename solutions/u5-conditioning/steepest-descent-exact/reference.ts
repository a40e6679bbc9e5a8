interface Descent {
  xs: number[][];
  lossRatios: number[];
}

interface Given {
  H: readonly (readonly number[])[];
  x0: readonly number[];
  k: number;
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

/** Elimination without pivoting: the pivots of a positive definite matrix are positive. */
function isPositiveDefinite(H: readonly (readonly number[])[], zero: number): boolean {
  const rows = H.map((row) => [...row]);
  for (let p = 0; p < rows.length; p++) {
    const pivot = rows[p]![p]!;
    if (!(pivot > zero)) return false;
    for (let i = p + 1; i < rows.length; i++) {
      const share = rows[i]![p]! / pivot;
      for (let j = p; j < rows.length; j++) rows[i]![j]! -= share * rows[p]![j]!;
    }
  }
  return true;
}

export function steepest({ H, x0, k }: Given): Descent {
  const n = H.length;
  if (n === 0 || H.some((row) => row.length !== n)) throw new RangeError("H must be square");
  if (x0.length !== n) throw new RangeError("x0 must be as long as H has rows");
  if (!x0.every(Number.isFinite)) throw new RangeError("the entries of x0 must be finite");
  if (!Number.isInteger(k) || k < 0) throw new RangeError("k must be a whole number, 0 or more");
  const zero = 1e-12 * Math.max(...H.flat().map(Math.abs));
  if (H.some((row, i) => row.some((entry, j) => Math.abs(entry - H[j]![i]!) > zero)))
    throw new RangeError("H must be symmetric");
  // No pivot is larger than `zero` where an entry is NaN or infinite.
  if (!isPositiveDefinite(H, zero)) throw new RangeError("H must be positive definite, with finite entries");

  const times = (x: readonly number[]) => H.map((row) => dot(row, x));
  const xs = [[...x0]];
  const lossRatios: number[] = [];
  let x = xs[0]!;
  let g = times(x);
  while (lossRatios.length < k && x.some((entry) => entry !== 0)) {
    const alpha = dot(g, g) / dot(g, times(g));
    const next = x.map((entry, i) => entry - alpha * g[i]!);
    const gradient = times(next);
    const ratio = dot(next, gradient) / dot(x, g);
    xs.push(next);
    lossRatios.push(ratio);
    if (ratio <= 1e-12) break;
    x = next;
    g = gradient;
  }
  return { xs, lossRatios };
}
