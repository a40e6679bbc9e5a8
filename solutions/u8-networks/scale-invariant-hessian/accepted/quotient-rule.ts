/** Numerator N and denominator D separately, entry by entry. */
export function rayleigh(A: readonly (readonly number[])[], w: readonly number[]) {
  const n = A.length;
  if (n === 0 || w.length !== n) throw new RangeError("sizes differ");
  let size = 0;
  for (const row of A) {
    if (row.length !== n) throw new RangeError("not square");
    for (const entry of row) {
      if (!Number.isFinite(entry)) throw new RangeError("bad entry");
      if (Math.abs(entry) > size) size = Math.abs(entry);
    }
  }
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(w[i])) throw new RangeError("bad weight");
    for (let j = i + 1; j < n; j++)
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
  }
  if (w.every((x) => x === 0)) throw new RangeError("w is zero");

  let N = 0;
  let D = 0;
  const dN: number[] = [];
  const dD: number[] = [];
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += A[i]![j]! * w[j]!;
    N += w[i]! * sum;
    D += w[i]! * w[i]!;
    dN.push(2 * sum);
    dD.push(2 * w[i]!);
  }
  const grad = dN.map((above, i) => above / D - (N * dD[i]!) / (D * D));
  const hess = dN.map((_, i) =>
    dN.map((_, j) => {
      const ddN = 2 * A[i]![j]!;
      const ddD = i === j ? 2 : 0;
      return (
        ddN / D - (dN[i]! * dD[j]! + dN[j]! * dD[i]! + N * ddD) / (D * D) + (2 * N * dD[i]! * dD[j]!) / (D * D * D)
      );
    }),
  );
  return { loss: N / D, grad, hess };
}

export function mine(own: { matrix: readonly (readonly number[])[]; weights: readonly number[] }): number[] {
  const { hess } = rayleigh(own.matrix, own.weights);
  const trace = hess[0]![0]! + hess[1]![1]!;
  const det = hess[0]![0]! * hess[1]![1]! - hess[0]![1]! * hess[1]![0]!;
  const root = Math.sqrt(trace * trace - 4 * det);
  return [(trace - root) / 2, (trace + root) / 2];
}
