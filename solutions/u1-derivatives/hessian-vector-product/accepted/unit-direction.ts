function lengthOf(u: readonly number[]): number {
  let sum = 0;
  for (const entry of u) sum += entry * entry;
  return Math.sqrt(sum);
}

// Differentiates along the unit vector and multiplies by the length of v at the end.
export function hvp(grad: (x: number[]) => number[], x: readonly number[], v: readonly number[], h?: number): number[] {
  if (x.length !== v.length) throw new RangeError("length");
  const bad = (entry: number) => Number.isNaN(entry) || Math.abs(entry) === Infinity;
  if (x.some(bad) || v.some(bad)) throw new RangeError("entry");
  if (h !== undefined && (bad(h) || h <= 0)) throw new RangeError("step");
  const size = lengthOf(v);
  if (size === 0) return new Array<number>(x.length).fill(0);
  const distance = (h ?? Math.cbrt(Number.EPSILON)) * Math.max(1, lengthOf(x));
  const plus = x.slice();
  const minus = x.slice();
  for (let i = 0; i < x.length; i++) {
    plus[i]! += (distance * v[i]!) / size;
    minus[i]! -= (distance * v[i]!) / size;
  }
  const [a, b] = [grad(plus), grad(minus)];
  if (a.some(bad) || b.some(bad)) throw new RangeError("gradient");
  return a.map((entry, i) => (size * (entry - b[i]!)) / (2 * distance));
}

export function mine({ p, q, x0, y0, s, t }: Record<"p" | "q" | "x0" | "y0" | "s" | "t", number>): number[] {
  return hvp(([x, y]) => [2 * p * x! * y!, p * x! * x! + 2 * q * y!], [x0, y0], [s, -t]);
}
