type Matrix = readonly (readonly number[])[];

const multiply = (A: Matrix, B: Matrix): number[][] =>
  A.map((row) => B.map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k]![j]!, 0)));
const trace = (A: Matrix) => A.reduce((sum, row, i) => sum + row[i]!, 0);

/** The noise of a sample is -H(x - x̄), so that its covariance is HCH. */
export function quadraticNoise({ H, C }: { H: Matrix; C: Matrix }): { Sigma: number[][]; proportionalToH: boolean } {
  const d = H.length;
  if (d === 0 || C.length !== d || [...H, ...C].some((row) => row.length !== d)) {
    throw new RangeError("H and C must be square and of the same size");
  }
  if (![...H, ...C].flat().every(Number.isFinite)) throw new RangeError("all entries must be finite numbers");
  const Sigma = multiply(multiply(H, C), H);
  // The largest entry of a covariance is a variance.
  const size = Math.max(...Sigma.flat());
  const c = trace(Sigma) / trace(H);
  const multiple = Sigma.every((row, i) => row.every((entry, j) => Math.abs(entry - c * H[i]![j]!) <= 1e-9 * size));
  return { Sigma, proportionalToH: size > 0 && multiple };
}
