type Matrix = readonly (readonly number[])[];

const multiply = (A: Matrix, B: Matrix): number[][] =>
  A.map((row) => B.map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k]![j]!, 0)));
const trace = (A: Matrix) => A.reduce((sum, row, i) => sum + row[i]!, 0);

export function quadraticNoise(H: Matrix, C: Matrix): { Sigma: number[][]; proportionalToH: boolean } {
  const d = H.length;
  if (d === 0 || C.length !== d || [...H, ...C].some((row) => row.length !== d)) throw new RangeError("malformed size");
  if (![...H, ...C].flat().every(Number.isFinite)) throw new RangeError("not finite");
  const Sigma = multiply(H, C);
  const size = Math.max(...Sigma.flat().map(Math.abs));
  const c = trace(Sigma) / trace(H);
  const multiple = Sigma.every((row, i) => row.every((entry, j) => Math.abs(entry - c * H[i]![j]!) <= 1e-9 * size));
  return { Sigma, proportionalToH: size > 0 && multiple };
}
