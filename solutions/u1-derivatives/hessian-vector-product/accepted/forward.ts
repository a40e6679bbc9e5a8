type Vec = readonly number[];

// One-sided, with a step so small that its error of first order does not matter.
export const hvp = (grad: (x: Vec) => Vec, x: Vec, v: Vec, h = 1.5e-8): number[] => {
  if (v.length !== x.length) throw new RangeError(`lengths ${x.length} and ${v.length}`);
  if (!Number.isFinite(h) || h <= 0) throw new RangeError(`step ${h}`);
  for (const entry of [...x, ...v]) if (!Number.isFinite(entry)) throw new RangeError(`entry ${entry}`);
  const length = Math.hypot(...v);
  if (length === 0) return v.map(() => 0);
  const t = (h * Math.max(1, Math.hypot(...x))) / length;
  const here = grad(x);
  const there = grad(x.map((entry, i) => entry + t * (v[i] ?? 0)));
  return here.map((entry, i) => {
    const slope = ((there[i] ?? 0) - entry) / t;
    if (!Number.isFinite(slope)) throw new RangeError("the gradient is not finite");
    return slope;
  });
};

export const mine = ({ p, q, x0, y0, s, t }: Record<"p" | "q" | "x0" | "y0" | "s" | "t", number>): number[] => {
  const H = [
    [2 * p * y0, 2 * p * x0],
    [2 * p * x0, 2 * q],
  ];
  return H.map((row) => (row[0] ?? 0) * s - (row[1] ?? 0) * t);
};
