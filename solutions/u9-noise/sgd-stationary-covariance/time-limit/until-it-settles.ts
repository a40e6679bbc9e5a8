// Iterates until nothing changes any more. At a point that is not stable, this never happens.

type Matrix = readonly (readonly number[])[];

export function stationary(H: Matrix, Sigma: Matrix, eta: number): number[][] | null {
  const A = H.map((row, i) => row.map((entry, j) => (i === j ? 1 : 0) - eta * entry));
  let S = Sigma.map((row) => row.map(() => 0));
  let settled = false;
  while (!settled) {
    const AS = A.map((row) => S.map((_, j) => row.reduce((sum, entry, k) => sum + entry * S[k]![j]!, 0)));
    const next = AS.map((row, i) =>
      A.map((column, j) => row.reduce((sum, entry, k) => sum + entry * column[k]!, 0) + eta * eta * Sigma[i]![j]!),
    );
    const size = Math.max(...next.flat().map(Math.abs));
    settled = next.every((row, i) => row.every((entry, j) => Math.abs(entry - S[i]![j]!) < 1e-12 * size));
    S = next;
  }
  return S;
}

export function mine({ H, Sigma, eta }: { H: Matrix; Sigma: Matrix; eta: number }): number[][] | null {
  return stationary(H, Sigma, eta);
}
