interface Step {
  step: number;
  decrease: number;
  ascentThreshold: number;
}

/** The lowest point of the parabola -aε + bε²/2 with a = g'g, b = g'Hg; without curvature upwards it falls for ever. */
export function lineStep({ g, H }: { g: readonly number[]; H: readonly (readonly number[])[] }): Step | null {
  const n = g.length;
  if (n === 0 || H.length !== n || H.some((row) => row.length !== n))
    throw new RangeError("H must be n×n for the n entries of g");
  if (![g, ...H].flat().every(Number.isFinite)) throw new RangeError("all entries must be finite");
  if (g.every((entry) => entry === 0)) return null;
  const slope = dot(g, g);
  const curvature = dot(
    g,
    H.map((row) => dot(row, g)),
  );
  const step = slope / Math.max(0, curvature);
  return { step, decrease: (step * slope) / 2, ascentThreshold: 2 * step };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
}
