type Matrix = readonly (readonly number[])[];

export function gradientCovariance(G: Matrix, ddof: number = 0): number[][] | null {
  const N = G.length;
  if (N === 0 || G.some((row) => row.length !== G[0]!.length)) throw new RangeError("malformed gradients");
  if (!G.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (ddof !== 0 && ddof !== 1) throw new RangeError("malformed ddof");
  if (N === 1) return null;
  const mean = G[0]!.map((_, j) => G.reduce((sum, row) => sum + row[j]!, 0) / N);
  const D = G.map((row) => row.map((entry, j) => entry - mean[j]!));
  return mean.map((_, i) => mean.map((_, j) => D.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / (N - 1)));
}

export function mine({ G }: { G: Matrix }): number[][] | null {
  return gradientCovariance(G);
}
