// The independent method rotates nothing: by Sylvester's law of inertia, as many pivots of Sigma - xI are positive as
// eigenvalues lie above x. That count alone gives the rank, and by bisection the largest and the smallest eigenvalue. The two
// traces are sums over the entries.

type Matrix = readonly (readonly number[])[];

interface Spectrum {
  rank: number;
  kappa: number | null;
  effectiveRank: number | null;
  topShare: number | null;
}

/** How many eigenvalues are larger than x. */
function countAbove(A: Matrix, x: number, size: number): number {
  const rows = A.map((row, i) => row.map((entry, j) => (i === j ? entry - x : entry)));
  let count = 0;
  for (let k = 0; k < rows.length; k++) {
    // A pivot that vanishes is moved by less than rounding does.
    const pivot = rows[k]![k] === 0 ? -1e-18 * size : rows[k]![k]!;
    if (pivot > 0) count++;
    for (let i = k + 1; i < rows.length; i++) {
      const factor = rows[i]![k]! / pivot;
      for (let j = k + 1; j < rows.length; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return count;
}

/** The k-th largest eigenvalue. */
function eigenvalue(A: Matrix, k: number, size: number): number {
  let high = size * A.length;
  let low = -high;
  for (let i = 0; i < 70; i++) {
    const middle = (low + high) / 2;
    if (countAbove(A, middle, size) >= k) low = middle;
    else high = middle;
  }
  return high;
}

export function noiseSpectrum(Sigma: Matrix, tol?: number): Spectrum {
  const d = Sigma.length;
  if (d < 1 || Sigma.some((row) => row.length !== d || !row.every(Number.isFinite))) {
    throw new RangeError("malformed matrix");
  }
  let size = 0;
  for (const row of Sigma) for (const entry of row) size = Math.max(size, Math.abs(entry));
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(Sigma[i]![j]! - Sigma[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
    }
  }
  if (size === 0) return { rank: 0, kappa: null, effectiveRank: null, topShare: null };
  const top = eigenvalue(Sigma, 1, size);
  const bottom = eigenvalue(Sigma, d, size);
  const zero = (tol ?? 1e-9) * Math.max(Math.abs(top), Math.abs(bottom));
  // Bisection alone cannot tell 0 from a negative number that rounding could have made of it.
  if (countAbove(Sigma, -zero - 1e-15 * size, size) < d) throw new RangeError("not a covariance");
  const rank = countAbove(Sigma, zero, size);
  const trace = Sigma.reduce((sum, row, i) => sum + row[i]!, 0);
  const squares = Sigma.flat().reduce((sum, entry) => sum + entry * entry, 0);
  return {
    rank,
    kappa: rank === d ? top / bottom : Infinity,
    effectiveRank: (trace * trace) / squares,
    topShare: top / trace,
  };
}
