// Both orders are one and the same quotient over a rectangle of four points; only its shape differs.
type Fn = (p: readonly [number, number]) => number;

const rectangle = (f: Fn, s: number, t: number): number =>
  (f([s, t]) - f([s, -t]) - f([-s, t]) + f([-s, -t])) / (4 * s * t);

export const mixedPartials = (f: Fn, outer: number, inner: number): { fxy: number; fyx: number } => {
  for (const step of [outer, inner]) if (!Number.isFinite(step) || step <= 0) throw new RangeError(`no step: ${step}`);
  if (inner >= outer) throw new RangeError("the inner step must be the smaller one");
  return { fxy: rectangle(f, inner, outer), fyx: rectangle(f, outer, inner) };
};

export const mine = ({ u, w }: { u: number; w: number }): { fxy: number; fyx: number } => {
  // On the y-axis f_x = (w - u) y, on the x-axis f_y = (w + 2u) x.
  return { fxy: w - u, fyx: 2 * u + w };
};
