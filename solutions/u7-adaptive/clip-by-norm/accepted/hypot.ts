export const clip = (g: readonly number[], c: number): number[] => {
  if (!g.length || g.some((x) => Number.isNaN(x) || Math.abs(x) === Infinity)) throw new RangeError("bad gradient");
  if (!Number.isFinite(c) || c < 0) throw new RangeError("bad threshold");
  const length = Math.hypot(...g);
  if (length <= c) return g.slice();
  // Direction first, then length.
  const direction = g.map((x) => x / length);
  return direction.map((x) => c * x);
};
