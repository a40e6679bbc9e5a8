export function lineStep(
  g: readonly number[],
  H: readonly (readonly number[])[],
): { step: number; decrease: number; ascentThreshold: number } | null {
  const n = g.length;
  if (n === 0 || H.length !== n || H.some((row) => row.length !== n)) throw new RangeError("shape");
  if (![g, ...H].flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (g.every((x) => x === 0)) return null;
  const Hg = H.map((row) => row.reduce((sum, h, j) => sum + h * g[j]!, 0));
  const gg = g.reduce((sum, x) => sum + x * x, 0);
  const gHg = g.reduce((sum, x, i) => sum + x * Hg[i]!, 0);
  if (gHg <= 0) return { step: Infinity, decrease: Infinity, ascentThreshold: Infinity };
  const step = gHg / gg;
  return { step, decrease: step * gg - (step * step * gHg) / 2, ascentThreshold: 2 * step };
}
