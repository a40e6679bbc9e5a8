// With a unit vector u = g/|g| the curvature along u is u'Hu, and the step has to be measured in gradients again.

type Vec = readonly number[];
type Mat = readonly (readonly number[])[];

export const lineStep = (g: Vec, H: Mat): { step: number; decrease: number; ascentThreshold: number } | null => {
  const square = H.length === g.length && H.every((row) => row.length === g.length);
  if (g.length === 0 || !square) throw new RangeError("shape");
  if (g.some((x) => !Number.isFinite(x)) || H.some((row) => row.some((x) => !Number.isFinite(x))))
    throw new RangeError("not finite");
  const length = Math.hypot(...g);
  if (length === 0) return null;
  const u = g.map((x) => x / length);
  let curvature = 0;
  for (const [i, row] of H.entries()) for (const [j, h] of row.entries()) curvature += u[i]! * h * u[j]!;
  if (curvature <= 0) return { step: Infinity, decrease: Infinity, ascentThreshold: Infinity };
  return {
    step: 1 / curvature,
    decrease: (length * length) / (2 * curvature),
    ascentThreshold: 2 / curvature,
  };
};
