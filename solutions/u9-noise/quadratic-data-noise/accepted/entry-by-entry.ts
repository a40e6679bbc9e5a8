type Matrix = readonly (readonly number[])[];

export function quadraticNoise(H: Matrix, C: Matrix): { Sigma: number[][]; proportionalToH: boolean } {
  const n = H.length;
  if (!n || C.length !== n) throw new RangeError("sizes differ");
  for (const matrix of [H, C]) {
    if (matrix.some((row) => row.length !== n)) throw new RangeError("not square");
    if (matrix.some((row) => row.some((x) => Number.isNaN(x) || Math.abs(x) === Infinity))) {
      throw new RangeError("not finite");
    }
  }
  const Sigma: number[][] = [];
  let largest = 0;
  let traces = [0, 0];
  for (let i = 0; i < n; i++) {
    Sigma.push([]);
    for (let j = 0; j < n; j++) {
      let entry = 0;
      for (let k = 0; k < n; k++) for (let l = 0; l < n; l++) entry += H[i]![k]! * C[k]![l]! * H[l]![j]!;
      Sigma[i]!.push(entry);
      largest = Math.max(largest, Math.abs(entry));
    }
    traces = [traces[0]! + Sigma[i]![i]!, traces[1]! + H[i]![i]!];
  }
  if (largest === 0) return { Sigma, proportionalToH: false };
  const ratio = traces[0]! / traces[1]!;
  let worst = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) worst = Math.max(worst, Math.abs(Sigma[i]![j]! - ratio * H[i]![j]!));
  }
  return { Sigma, proportionalToH: worst <= 1e-9 * largest };
}
