export function lineStep(
  g: readonly number[],
  H: readonly (readonly number[])[],
): { step: number; decrease: number; ascentThreshold: number } | null {
  const n = g.length;
  if (n < 1) throw new RangeError("g is empty");
  if (H.length !== n) throw new RangeError("H must have n rows");
  let gg = 0;
  let gHg = 0;
  for (let i = 0; i < n; i++) {
    if (H[i]!.length !== n) throw new RangeError("H must have n columns");
    gg += g[i]! * g[i]!;
    for (let j = 0; j < n; j++) {
      if (!Number.isFinite(H[i]![j]!)) throw new RangeError("H must be finite");
      gHg += g[i]! * H[i]![j]! * g[j]!;
    }
  }
  if (!Number.isFinite(gg)) throw new RangeError("g must be finite");
  if (gg === 0) return null;
  return gHg > 0
    ? { step: gg / gHg, decrease: (gg * gg) / gHg / 2, ascentThreshold: (2 * gg) / gHg }
    : { step: Infinity, decrease: Infinity, ascentThreshold: Infinity };
}
