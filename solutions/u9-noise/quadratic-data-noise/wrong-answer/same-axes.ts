type Matrix = readonly (readonly number[])[];

const multiply = (A: Matrix, B: Matrix): number[][] =>
  A.map((row) => B.map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k]![j]!, 0)));

export function quadraticNoise(H: Matrix, C: Matrix): { Sigma: number[][]; proportionalToH: boolean } {
  const d = H.length;
  if (d === 0 || C.length !== d || [...H, ...C].some((row) => row.length !== d)) throw new RangeError("malformed size");
  if (![...H, ...C].flat().every(Number.isFinite)) throw new RangeError("not finite");
  const Sigma = multiply(multiply(H, C), H);
  const size = Math.max(...Sigma.flat().map(Math.abs));
  const left = multiply(Sigma, H);
  const right = multiply(H, Sigma);
  const scale = Math.max(...left.flat().map(Math.abs));
  const commute = left.every((row, i) => row.every((entry, j) => Math.abs(entry - right[i]![j]!) <= 1e-9 * scale));
  return { Sigma, proportionalToH: size > 0 && commute };
}
