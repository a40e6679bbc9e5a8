// The independent method never computes a mean: twice the covariance is the mean square of the differences of all pairs,
// sum over k < l of (g_k - g_l)(g_k - g_l)ᵀ / (N (N - ddof)).

type Matrix = readonly (readonly number[])[];

export function gradientCovariance(G: Matrix, ddof?: number): number[][] | null {
  const widths = new Set(G.map((row) => row.length));
  if (widths.size !== 1) throw new RangeError("malformed gradients");
  for (const row of G)
    for (const entry of row) if (!Number.isFinite(entry)) throw new RangeError("not a finite number");
  if (ddof !== undefined && ![0, 1].includes(ddof)) throw new RangeError("malformed ddof");
  const d = [...widths][0]!;
  const pairs = G.length * (G.length - (ddof ?? 0));
  if (pairs === 0) return null;
  const sum = Array.from({ length: d }, () => Array.from({ length: d }, () => 0));
  for (let k = 0; k < G.length; k++) {
    for (let l = 0; l < k; l++) {
      const difference = G[k]!.map((entry, i) => entry - G[l]![i]!);
      for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) sum[i]![j]! += difference[i]! * difference[j]!;
    }
  }
  return sum.map((row) => row.map((entry) => entry / pairs));
}

export function mine({ G }: { G: Matrix }): number[][] | null {
  return gradientCovariance(G);
}
