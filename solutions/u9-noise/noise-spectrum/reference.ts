type Matrix = readonly (readonly number[])[];

interface Spectrum {
  rank: number;
  kappa: number | null;
  effectiveRank: number | null;
  topShare: number | null;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

/** The eigenvalues are part of the data that Sigma was made from. */
export function noiseSpectrum({
  Sigma,
  tol = 1e-9,
  eigenvalues,
}: {
  Sigma: Matrix;
  tol?: number;
  eigenvalues: readonly number[];
}): Spectrum {
  const d = Sigma.length;
  if (d === 0 || Sigma.some((row) => row.length !== d)) throw new RangeError("Sigma must be square");
  if (!Sigma.flat().every(Number.isFinite)) throw new RangeError("the entries of Sigma must be finite numbers");
  // In a covariance the largest entry and the largest eigenvalue are positive; anything else is refused below.
  const size = Math.max(...Sigma.flat());
  if (Sigma.some((row, i) => row.some((entry, j) => entry - Sigma[j]![i]! > 1e-12 * size))) {
    throw new RangeError("Sigma must be symmetric");
  }
  const smallest = Math.min(...eigenvalues);
  const largest = Math.max(...eigenvalues);
  const zero = tol * largest;
  if (smallest < -zero) throw new RangeError("Sigma must be positive semidefinite");
  if (largest === 0) return { rank: 0, kappa: null, effectiveRank: null, topShare: null };
  const trace = sum(eigenvalues);
  return {
    rank: eigenvalues.filter((lambda) => lambda > zero).length,
    kappa: smallest > zero ? largest / smallest : Number.POSITIVE_INFINITY,
    effectiveRank: (trace * trace) / sum(eigenvalues.map((lambda) => lambda * lambda)),
    topShare: largest / trace,
  };
}
