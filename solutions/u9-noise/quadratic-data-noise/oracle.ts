// The independent method makes data. Points ±√d along the columns of a triangular factor of C have exactly the covariance C;
// their gradients at some θ are collected, and their covariance is measured. Noise proportional to the curvature has CH
// proportional to the identity, which is asked instead.

type Matrix = readonly (readonly number[])[];

/** A triangular L with LLᵀ = C, columns of zeros where C is singular. */
function factor(C: Matrix): number[][] {
  const L = C.map((row) => row.map(() => 0));
  const size = Math.max(...C.map((row, i) => Math.abs(row[i]!)));
  for (let j = 0; j < C.length; j++) {
    const square = C[j]![j]! - L[j]!.reduce((sum, entry) => sum + entry * entry, 0);
    if (square <= 1e-13 * size) continue;
    const pivot = Math.sqrt(square);
    for (let i = j; i < C.length; i++) {
      L[i]![j] = (C[i]![j]! - L[i]!.reduce((sum, entry, k) => (k < j ? sum + entry * L[j]![k]! : sum), 0)) / pivot;
    }
  }
  return L;
}

export function quadraticNoise(H: Matrix, C: Matrix): { Sigma: number[][]; proportionalToH: boolean } {
  const d = H.length;
  if (d < 1 || C.length !== d) throw new RangeError("malformed size");
  for (const row of H.concat(C)) {
    if (row.length !== d) throw new RangeError("malformed row");
    for (const entry of row) if (!Number.isFinite(entry)) throw new RangeError("malformed entry");
  }
  const L = factor(C);
  const scale = Math.sqrt(d);
  const points = L.flatMap((_, j) => [1, -1].map((sign) => L.map((row, i) => i + 1 + sign * scale * row[j]!)));
  const theta = H.map((_, i) => 2 - i);
  const gradients = points.map((x) => H.map((row) => row.reduce((sum, h, k) => sum + h * (theta[k]! - x[k]!), 0)));
  const mean = H.map((_, i) => gradients.reduce((sum, g) => sum + g[i]!, 0) / gradients.length);
  const Sigma = H.map((_, i) =>
    H.map((__, j) => gradients.reduce((sum, g) => sum + (g[i]! - mean[i]!) * (g[j]! - mean[j]!), 0) / gradients.length),
  );
  const CH = C.map((row) => H.map((_, j) => row.reduce((sum, entry, k) => sum + entry * H[k]![j]!, 0)));
  const first = CH[0]![0]!;
  const proportionalToH =
    first > 0 && CH.every((row, i) => row.every((entry, j) => Math.abs(entry - (i === j ? first : 0)) <= 1e-8 * first));
  return { Sigma, proportionalToH };
}
