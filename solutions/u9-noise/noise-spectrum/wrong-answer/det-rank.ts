type Matrix = readonly (readonly number[])[];

interface Spectrum {
  rank: number;
  kappa: number | null;
  effectiveRank: number | null;
  topShare: number | null;
}

/** The eigenvalues by Jacobi rotations, the largest first. */
function eigenvaluesOf(A: Matrix): number[] {
  const n = A.length;
  const a = A.map((row) => [...row]);
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
        }
      }
    }
  }
  return a.map((row, i) => row[i]!).sort((x, y) => y - x);
}

export function noiseSpectrum(Sigma: Matrix, tol: number = 1e-9): Spectrum {
  const d = Sigma.length;
  if (d === 0 || Sigma.some((row) => row.length !== d)) throw new RangeError("not square");
  if (!Sigma.flat().every(Number.isFinite)) throw new RangeError("not finite");
  const size = Math.max(...Sigma.flat().map(Math.abs));
  if (Sigma.some((row, i) => row.some((entry, j) => Math.abs(entry - Sigma[j]![i]!) > 1e-12 * size))) {
    throw new RangeError("not symmetric");
  }
  if (size === 0) return { rank: 0, kappa: null, effectiveRank: null, topShare: null };
  const eigenvalues = eigenvaluesOf(Sigma);
  const zero = tol * Math.max(...eigenvalues.map(Math.abs));
  if (eigenvalues.some((lambda) => lambda < -zero)) throw new RangeError("not a covariance");
  const trace = eigenvalues.reduce((sum, lambda) => sum + lambda, 0);
  const squares = eigenvalues.reduce((sum, lambda) => sum + lambda * lambda, 0);
  const rank = eigenvalues.some((lambda) => lambda <= zero) ? d - 1 : d;
  return {
    rank,
    kappa: rank === d ? eigenvalues[0]! / eigenvalues[d - 1]! : Infinity,
    effectiveRank: (trace * trace) / squares,
    topShare: eigenvalues[0]! / trace,
  };
}
