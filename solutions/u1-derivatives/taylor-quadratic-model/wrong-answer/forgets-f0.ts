interface Model {
  linear: number;
  quadratic: number;
  value: number;
}

export function taylor2(
  f0: number,
  g: readonly number[],
  H: readonly (readonly number[])[],
  dx: readonly number[],
): Model {
  const n = g.length;
  if (n === 0 || dx.length !== n || H.length !== n || H.some((row) => row.length !== n))
    throw new RangeError("the shapes do not fit");
  if (![f0, ...g, ...dx, ...H.flat()].every(Number.isFinite)) throw new RangeError("not a number");
  let linear = 0;
  let quadratic = 0;
  for (let i = 0; i < n; i++) {
    linear += g[i]! * dx[i]!;
    for (let j = 0; j < n; j++) quadratic += (dx[i]! * H[i]![j]! * dx[j]!) / 2;
  }
  return { linear, quadratic, value: linear + quadratic };
}

export function mine(own: { a: number; b: number; x0: number; y0: number; s: number; t: number }): Model {
  const { a, b, x0, y0, s, t } = own;
  const H = [
    [2 * a * y0, 2 * a * x0],
    [2 * a * x0, 2 * b],
  ];
  const g = [2 * a * x0 * y0, a * x0 * x0 + 2 * b * y0];
  return taylor2(a * x0 * x0 * y0 + b * y0 * y0, g, H, [s / 10, -t / 10]);
}
