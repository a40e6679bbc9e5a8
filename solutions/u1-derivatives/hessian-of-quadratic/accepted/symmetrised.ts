interface Term {
  i: number;
  j: number;
  c: number;
}

export function hessianOfQuadratic(terms: readonly Term[], n: number): number[][] {
  if (!Number.isSafeInteger(n) || n <= 0) throw new RangeError("n");
  const sums = new Map<string, number>();
  for (const { i, j, c } of terms) {
    for (const k of [i, j]) if (!Number.isSafeInteger(k) || k < 0 || k >= n) throw new RangeError("index");
    if (!Number.isFinite(c)) throw new RangeError("coefficient");
    const key = `${Math.min(i, j)},${Math.max(i, j)}`;
    sums.set(key, (sums.get(key) ?? 0) + c);
  }
  const rows: number[][] = [];
  for (let r = 0; r < n; r++) {
    const row: number[] = [];
    for (let s = 0; s < n; s++) {
      const sum = sums.get(`${Math.min(r, s)},${Math.max(r, s)}`) ?? 0;
      row.push(r === s ? 2 * sum : sum);
    }
    rows.push(row);
  }
  return rows;
}

export function mine({ a, b, c, p, q }: { a: number; b: number; c: number; p: number; q: number }): number[][] {
  return [
    [a + a, -p, 0],
    [-p, b + b, q],
    [0, q, c + c],
  ];
}
