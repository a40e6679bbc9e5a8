const norm = (u: readonly number[]) => Math.sqrt(u.reduce((sum, entry) => sum + entry * entry, 0));

export function hvp(
  grad: (x: readonly number[]) => readonly number[],
  x: readonly number[],
  v: readonly number[],
  h = 6e-6,
): number[] {
  if (x.length !== v.length) throw new RangeError("lengths differ");
  if (![...x, ...v, h].every(Number.isFinite) || h <= 0) throw new RangeError("malformed number");
  if (norm(v) === 0) return v.map(() => 0);
  const t = (h * Math.max(1, norm(x))) / norm(v);
  const plus = grad(x.map((entry, i) => entry + t * v[i]!));
  const minus = grad(x.map((entry, i) => entry - t * v[i]!));
  if (![...plus, ...minus].every(Number.isFinite)) throw new RangeError("the gradient is not finite");
  return [plus.reduce((sum, entry, i) => sum + ((entry - minus[i]!) / (2 * t)) * v[i]!, 0)];
}

export function mine(own: { p: number; q: number; x0: number; y0: number; s: number; t: number }): number[] {
  const { p, q } = own;
  return hvp(([x, y]) => [2 * p * x! * y!, p * x! * x! + 2 * q * y!], [own.x0, own.y0], [own.s, -own.t]);
}
