interface Term {
  i: number;
  j: number;
  c: number;
}

export function hessianOfQuadratic(terms: readonly Term[], n: number): number[][] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError("n must be a positive whole number");
  const isIndex = (k: number) => Number.isInteger(k) && k >= 0 && k < n;
  const h = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const { i, j, c } of terms) {
    if (!isIndex(i) || !isIndex(j) || !Number.isFinite(c)) throw new RangeError("malformed term");
    h[i]![j]! += 2 * c;
    if (i !== j) h[j]![i]! += 2 * c;
  }
  return h;
}

export function mine({ a, b, c, p, q }: { a: number; b: number; c: number; p: number; q: number }): number[][] {
  const terms = [
    { i: 0, j: 0, c: a },
    { i: 1, j: 1, c: b },
    { i: 2, j: 2, c },
    { i: 0, j: 1, c: -p },
    { i: 1, j: 2, c: q },
  ];
  return hessianOfQuadratic(terms, 3);
}
