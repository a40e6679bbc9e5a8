interface Term {
  readonly i: number;
  readonly j: number;
  readonly c: number;
}

/** A term c·x_i·x_j adds c at (i, j) and c at (j, i), which is twice at the same place for a square. */
export function hessianOfQuadratic({ terms, n }: { terms: readonly Term[]; n: number }): number[][] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError("n must be a whole number >= 1");
  const isIndex = (index: number) => Number.isInteger(index) && index >= 0 && index < n;
  const hessian = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  for (const { i, j, c } of terms) {
    if (!isIndex(i) || !isIndex(j)) throw new RangeError("indices must be whole numbers from 0 to n - 1");
    if (!Number.isFinite(c)) throw new RangeError("coefficients must be finite numbers");
    hessian[i]![j]! += c;
    hessian[j]![i]! += c;
  }
  return hessian;
}

interface Own {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly p: number;
  readonly q: number;
}

export function mine({ a, b, c, p, q }: Own): number[][] {
  return [
    [2 * a, -p, 0],
    [-p, 2 * b, q],
    [0, q, 2 * c],
  ];
}
