export function clip(g: readonly number[], c: number): number[] {
  if (g.length === 0 || !g.every(Number.isFinite) || !Number.isFinite(c) || c < 0) throw new RangeError("malformed");
  return g.map((entry) => Math.max(-c, Math.min(c, entry)));
}
