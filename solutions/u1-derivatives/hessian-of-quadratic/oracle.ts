// The independent method never looks at where a term stands: it evaluates the form at sums of unit vectors and recovers the
// Hessian by the polarisation identity f(u + v) - f(u) - f(v) = u'Hv, which is exact for whole coefficients.

interface Term {
  readonly i: number;
  readonly j: number;
  readonly c: number;
}

export function hessianOfQuadratic(terms: readonly Term[], n: number): number[][] {
  if (!(n >= 1) || n % 1 !== 0) throw new RangeError("malformed number of variables");
  for (const { i, j, c } of terms) {
    for (const index of [i, j]) {
      if (!(index >= 0 && index <= n - 1) || index % 1 !== 0) throw new RangeError("malformed index");
    }
    if (!(Math.abs(c) < Number.POSITIVE_INFINITY)) throw new RangeError("malformed coefficient");
  }
  const f = (x: readonly number[]) => terms.reduce((sum, { i, j, c }) => sum + c * x[i]! * x[j]!, 0);
  const unit = (k: number) => Array.from({ length: n }, (_, index) => (index === k ? 1 : 0));
  const plus = (u: readonly number[], v: readonly number[]) => u.map((entry, k) => entry + v[k]!);
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => f(plus(unit(i), unit(j))) - f(unit(i)) - f(unit(j))),
  );
}

export function mine({ a, b, c, p, q }: { a: number; b: number; c: number; p: number; q: number }): number[][] {
  return hessianOfQuadratic(
    [
      { i: 0, j: 0, c: a },
      { i: 1, j: 1, c: b },
      { i: 2, j: 2, c },
      { i: 0, j: 1, c: -p },
      { i: 1, j: 2, c: q },
    ],
    3,
  );
}
