// The independent method sees no Hessian: a central difference of the gradient along v, with a step of its own that is a power of
// two times the length of x.

export function hvp(
  grad: (x: readonly number[]) => readonly number[],
  x: readonly number[],
  v: readonly number[],
  h?: number,
): number[] {
  if (x.length !== v.length) throw new RangeError("malformed lengths");
  if ([...x, ...v, h ?? 1].some((entry) => Number.isNaN(entry - entry)) || (h ?? 1) <= 0)
    throw new RangeError("malformed number");
  const norm = (u: readonly number[]) => Math.sqrt(u.reduce((sum, entry) => sum + entry * entry, 0));
  if (norm(v) === 0) return v.map(() => 0);
  const t = (Math.max(1, norm(x)) * 2 ** -17) / norm(v);
  const ahead = grad(x.map((entry, i) => entry + t * v[i]!));
  const behind = grad(x.map((entry, i) => entry - t * v[i]!));
  const product = ahead.map((entry, i) => (entry - behind[i]!) / (2 * t));
  if (product.some((entry) => Number.isNaN(entry))) throw new RangeError("no finite gradient");
  return product;
}

/** Forward and backward gradients of the own function, which are exact for its cubic terms when taken symmetrically. */
export function mine(own: { p: number; q: number; x0: number; y0: number; s: number; t: number }): number[] {
  const { p, q } = own;
  return hvp(([x, y]) => [2 * p * x! * y!, p * x! * x! + 2 * q * y!], [own.x0, own.y0], [own.s, -own.t]);
}
