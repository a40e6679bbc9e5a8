type Matrix = readonly (readonly number[])[];

export function gradientCovariance(G: Matrix, ddof: number = 0): number[][] | null {
  const N = G.length;
  if (N === 0 || G.some((row) => row.length !== G[0]!.length)) throw new RangeError("malformed gradients");
  if (!G.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (ddof !== 0 && ddof !== 1) throw new RangeError("malformed ddof");
  if (N === ddof) return null;
  return G[0]!.map((_, i) => G[0]!.map((_, j) => G.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / (N - ddof)));
}

export function mine({ G }: { G: Matrix }): number[][] | null {
  return gradientCovariance(G);
}
