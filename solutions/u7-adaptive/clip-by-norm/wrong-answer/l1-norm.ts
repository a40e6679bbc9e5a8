export function clip(g: readonly number[], c: number): number[] {
  if (g.length === 0 || !g.every(Number.isFinite) || !Number.isFinite(c) || c < 0) throw new RangeError("malformed");
  const norm = g.reduce((sum, entry) => sum + Math.abs(entry), 0);
  return norm > c ? g.map((entry) => (c * entry) / norm) : [...g];
}
