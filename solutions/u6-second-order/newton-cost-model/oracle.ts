// The independent method lets the matrix grow by one row and column at a time and adds up what comes in addition, in
// exact whole numbers: k new entries on and above the diagonal, and k³ - (k - 1)³ operations for the inverse.

export function newtonCost(n: number, K: number): { entries: number; build: number; invert: number; total: number } {
  if (!(n >= 1 && n < Infinity && Math.floor(n) === n)) throw new RangeError(`no size: ${n}`);
  if (!(K >= 1 && K < Infinity && Math.floor(K) === K)) throw new RangeError(`no cost: ${K}`);
  let [entries, build, invert, total] = [0, 0, 0, 0];
  for (let k = 1; k <= n; k++) {
    const layer = 3 * k * (k - 1) + 1;
    entries += k;
    build += K * k;
    invert += layer;
    total += K * k + layer;
  }
  return { entries, build, invert, total };
}

export function mine({ nA, nB, K }: { nA: number; nB: number; K: number }): number {
  return newtonCost(nB, K).total / newtonCost(nA, K).total;
}
