interface Model {
  linear: number;
  quadratic: number;
  value: number;
}

interface Given {
  readonly f0: number;
  readonly g: readonly number[];
  readonly H: readonly (readonly number[])[];
  readonly dx: readonly number[];
}

const dot = (u: readonly number[], v: readonly number[]) => u.reduce((sum, entry, i) => sum + entry * v[i]!, 0);

export function taylor2({ f0, g, H, dx }: Given): Model {
  const n = g.length;
  if (n === 0 || dx.length !== n || H.length !== n || H.some((row) => row.length !== n))
    throw new RangeError("g, dx and the rows of H must have the same length, which is at least 1");
  if (![f0, ...g, ...H.flat(), ...dx].every(Number.isFinite)) throw new RangeError("all numbers must be finite");
  const linear = dot(g, dx);
  const quadratic =
    dot(
      dx,
      H.map((row) => dot(row, dx)),
    ) / 2;
  return { linear, quadratic, value: f0 + linear + quadratic };
}

interface Own {
  readonly a: number;
  readonly b: number;
  readonly x0: number;
  readonly y0: number;
  readonly s: number;
  readonly t: number;
}

export function mine({ a, b, x0, y0, s, t }: Own): Model {
  return taylor2({
    f0: a * x0 * x0 * y0 + b * y0 * y0,
    g: [2 * a * x0 * y0, a * x0 * x0 + 2 * b * y0],
    H: [
      [2 * a * y0, 2 * a * x0],
      [2 * a * x0, 2 * b],
    ],
    dx: [s / 10, -t / 10],
  });
}
