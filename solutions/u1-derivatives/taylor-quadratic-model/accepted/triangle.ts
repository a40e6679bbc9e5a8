type Model = { linear: number; quadratic: number; value: number };

// Only the upper triangle is read; a mixed product counts in full, a square by half.
export const taylor2 = (
  f0: number,
  g: readonly number[],
  H: readonly (readonly number[])[],
  dx: readonly number[],
): Model => {
  const n = g.length;
  const wellFormed =
    n > 0 &&
    dx.length === n &&
    H.length === n &&
    H.every((row) => row.length === n && row.every((entry) => Number.isFinite(entry))) &&
    Number.isFinite(f0) &&
    g.every((entry) => Number.isFinite(entry)) &&
    dx.every((entry) => Number.isFinite(entry));
  if (!wellFormed) throw new RangeError("malformed");
  let linear = 0;
  let quadratic = 0;
  for (let i = 0; i < n; i++) {
    const di = dx[i] ?? 0;
    linear += (g[i] ?? 0) * di;
    quadratic += 0.5 * (H[i]?.[i] ?? 0) * di * di;
    for (let j = i + 1; j < n; j++) quadratic += (H[i]?.[j] ?? 0) * di * (dx[j] ?? 0);
  }
  return { linear, quadratic, value: f0 + (linear + quadratic) };
};

export const mine = ({ a, b, x0, y0, s, t }: Record<"a" | "b" | "x0" | "y0" | "s" | "t", number>): Model => {
  const fx = 2 * a * x0 * y0;
  const fy = a * x0 ** 2 + 2 * b * y0;
  const [fxx, fxy, fyy] = [2 * a * y0, 2 * a * x0, 2 * b];
  return taylor2(
    a * x0 ** 2 * y0 + b * y0 ** 2,
    [fx, fy],
    [
      [fxx, fxy],
      [fxy, fyy],
    ],
    [0.1 * s, -0.1 * t],
  );
};
