// The second moment minus the product of the means.

export function gradientCovariance(G: readonly (readonly number[])[], ddof?: number): number[][] | null {
  const n = G.length;
  if (n === 0 || G.some((row) => row.length !== G[0]!.length)) throw new RangeError("bad shape");
  if (!G.every((row) => row.every((entry) => Number.isFinite(entry)))) throw new RangeError("bad entry");
  const lacks = ddof ?? 0;
  if (lacks * (lacks - 1) !== 0) throw new RangeError("bad ddof");
  if (n === lacks) return null;
  const expectation = (f: (row: readonly number[]) => number) => G.reduce((sum, row) => sum + f(row), 0) / n;
  const bessel = n / (n - lacks);
  return G[0]!.map((_, i) =>
    G[0]!.map(
      (_, j) =>
        bessel *
        (expectation((row) => row[i]! * row[j]!) - expectation((row) => row[i]!) * expectation((row) => row[j]!)),
    ),
  );
}

export function mine({ G }: { G: readonly (readonly number[])[] }): number[][] | null {
  return gradientCovariance(G);
}
