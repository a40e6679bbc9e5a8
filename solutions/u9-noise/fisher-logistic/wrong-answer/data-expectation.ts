type Matrix = readonly (readonly number[])[];

export function fisherLogistic(
  X: Matrix,
  y: readonly number[],
  w: readonly number[],
): { fisher: number[][]; empirical: number[][]; hessian: number[][] } {
  if (X.length === 0 || X.some((x) => x.length !== w.length)) throw new RangeError("malformed inputs");
  if (y.length !== X.length || y.some((label) => label !== 0 && label !== 1)) throw new RangeError("malformed labels");
  if (![...X.flat(), ...w].every(Number.isFinite)) throw new RangeError("not finite");
  const p = X.map((x) => 1 / (1 + Math.exp(-x.reduce((sum, entry, j) => sum + entry * w[j]!, 0))));
  const matrix = (weight: (k: number) => number) =>
    w.map((_, i) => w.map((__, j) => X.reduce((sum, x, k) => sum + weight(k) * x[i]! * x[j]!, 0) / X.length));
  const empirical = matrix((k) => (p[k]! - y[k]!) * (p[k]! - y[k]!));
  const hessian = matrix((k) => p[k]! * (1 - p[k]!));
  return { fisher: empirical.map((row) => [...row]), empirical, hessian };
}
