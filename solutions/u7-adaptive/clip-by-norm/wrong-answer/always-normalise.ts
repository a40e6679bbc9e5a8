export function clip(g: readonly number[], c: number): number[] {
  if (g.length === 0 || !g.every(Number.isFinite) || !Number.isFinite(c) || c < 0) throw new RangeError("malformed");
  const norm = Math.sqrt(g.reduce((sum, entry) => sum + entry * entry, 0));
  if (norm === 0) return [...g];
  return g.map((entry) => (c * entry) / norm);
}
