export function newtonCost(n: number, K: number): { entries: number; build: number; invert: number; total: number } {
  if (!Number.isInteger(n) || n < 1 || !Number.isInteger(K) || K < 1) throw new RangeError("malformed");
  const entries = (n * n) / 2;
  const build = K * entries;
  const invert = n * n * n;
  return { entries, build, invert, total: build + invert };
}

export function mine({ nA, nB, K }: { nA: number; nB: number; K: number }): number {
  return newtonCost(nB, K).total / newtonCost(nA, K).total;
}
