export function hvp(
  grad: (x: readonly number[]) => readonly number[],
  x: readonly number[],
  v: readonly number[],
  h = 6e-6,
): number[] {
  if (x.length !== v.length) throw new RangeError("lengths differ");
  if (![...x, ...v, h].every(Number.isFinite) || h <= 0) throw new RangeError("malformed number");
  const s = h * Math.max(1, Math.sqrt(x.reduce((sum, entry) => sum + entry * entry, 0)));
  const columns = x.map((_, j) => {
    const plus = grad(x.map((entry, i) => (i === j ? entry + s : entry)));
    const minus = grad(x.map((entry, i) => (i === j ? entry - s : entry)));
    if (![...plus, ...minus].every(Number.isFinite)) throw new RangeError("the gradient is not finite");
    return plus.map((entry, i) => (entry - minus[i]!) / (2 * s));
  });
  return x.map((_, i) => columns.reduce((sum, column, j) => sum + column[i]! * v[j]!, 0));
}

export function mine(own: { p: number; q: number; x0: number; y0: number; s: number; t: number }): number[] {
  const { p, q } = own;
  return hvp(([x, y]) => [2 * p * x! * y!, p * x! * x! + 2 * q * y!], [own.x0, own.y0], [own.s, -own.t]);
}
