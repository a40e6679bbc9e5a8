// Right, but it visits every entry of the matrix, and every operation of the inverse row by row.
export function newtonCost(n: number, K: number): { entries: number; build: number; invert: number; total: number } {
  if (!Number.isInteger(n) || n < 1 || !Number.isInteger(K) || K < 1) throw new RangeError("malformed");
  let entries = 0;
  let invert = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j >= i) entries++;
      invert += n;
    }
  }
  return { entries, build: K * entries, invert, total: K * entries + invert };
}

export function mine({ nA, nB, K }: { nA: number; nB: number; K: number }): number {
  return newtonCost(nB, K).total / newtonCost(nA, K).total;
}
