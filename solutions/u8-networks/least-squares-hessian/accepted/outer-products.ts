type Convention = "half-mean" | "mean" | "sum";

/** Adds up one outer product for each sample, and counts the pivots of a row echelon form. */
export function lsHessian(
  X: readonly (readonly number[])[],
  convention: Convention,
): { H: number[][]; nullity: number } {
  const n = X.length;
  if (n === 0) throw new RangeError("no samples");
  const d = X[0]!.length;
  if (d === 0) throw new RangeError("no features");
  const H: number[][] = [];
  for (let i = 0; i < d; i++) H.push(new Array<number>(d).fill(0));
  for (const x of X) {
    if (x.length !== d) throw new RangeError("ragged data");
    for (let i = 0; i < d; i++) {
      if (!Number.isFinite(x[i])) throw new RangeError("bad entry");
      for (let j = 0; j < d; j++) H[i]![j]! += x[i]! * x[j]!;
    }
  }
  for (const row of H) {
    for (let j = 0; j < d; j++) {
      if (convention !== "half-mean") row[j]! *= 2;
      if (convention !== "sum") row[j]! /= n;
    }
  }

  const echelon = H.map((row) => [...row]);
  const limit = Math.max(...echelon.flat().map(Math.abs)) * 1e-9;
  let rank = 0;
  for (let column = 0; column < d; column++) {
    let best = rank;
    for (let i = rank; i < d; i++)
      if (Math.abs(echelon[i]![column]!) > Math.abs(echelon[best]?.[column] ?? 0)) best = i;
    if (rank === d || Math.abs(echelon[best]![column]!) <= limit) continue;
    const pivot = echelon[best]!;
    echelon[best] = echelon[rank]!;
    echelon[rank] = pivot;
    for (let i = rank + 1; i < d; i++) {
      const ratio = echelon[i]![column]! / pivot[column]!;
      for (let j = column; j < d; j++) echelon[i]![j]! -= ratio * pivot[j]!;
    }
    rank++;
  }
  return { H, nullity: d - rank };
}

export function mine({ data }: { data: readonly (readonly number[])[] }): { H: number[][]; nullity: number } {
  return lsHessian(data, "mean");
}
