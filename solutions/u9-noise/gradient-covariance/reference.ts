type Matrix = readonly (readonly number[])[];

/** The sum of products of deviations from the mean, over N - ddof. */
export function gradientCovariance({ G, ddof = 0 }: { G: Matrix; ddof?: number }): number[][] | null {
  const N = G.length;
  const first = G[0];
  if (first === undefined || G.some((row) => row.length !== first.length)) {
    throw new RangeError("G must have rows of the same length");
  }
  if (!G.flat().every(Number.isFinite)) throw new RangeError("the entries of G must be finite numbers");
  if (ddof !== 0 && ddof !== 1) throw new RangeError("ddof must be 0 or 1");
  const divisor = N - ddof;
  if (divisor === 0) return null;
  const mean = first.map((_, j) => G.reduce((sum, row) => sum + row[j]!, 0) / N);
  const deviations = G.map((row) => row.map((entry, j) => entry - mean[j]!));
  return mean.map((_, i) => mean.map((_, j) => deviations.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / divisor));
}

export function mine({ G }: { G: Matrix }): number[][] | null {
  return gradientCovariance({ G });
}
