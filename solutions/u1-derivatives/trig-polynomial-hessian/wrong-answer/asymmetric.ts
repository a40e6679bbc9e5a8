interface Derivatives {
  grad: number[];
  hess: number[][];
}

export function gradHess(a: number, b: number, p: readonly [number, number, number]): Derivatives {
  if (![a, b, ...p].every(Number.isFinite)) throw new RangeError("not finite");
  const [x, y, z] = p;
  const s = Math.sin(y * z);
  const c = Math.cos(y * z);
  return {
    grad: [2 * a * x * y ** 3, 3 * a * x ** 2 * y ** 2 + b * z * s, b * y * s],
    hess: [
      [2 * a * y ** 3, 6 * a * x * y ** 2, 0],
      [6 * a * x * y ** 2, 6 * a * x ** 2 * y + b * z ** 2 * c, b * (s + y * z * c)],
      [0, 0, b * y ** 2 * c],
    ],
  };
}

export function mine(own: { c: number; d: number; u: number; v: number; w: number }): Derivatives {
  const [x, y, z] = [own.u / 4, own.v / 4, own.w / 4] as const;
  const s = Math.sin(x * z);
  const c = Math.cos(x * z);
  const { c: k, d } = own;
  return {
    grad: [k * y * y + d * z * c, 2 * k * x * y, d * x * c],
    hess: [
      [-d * z * z * s, 2 * k * y, d * (c - x * z * s)],
      [2 * k * y, 2 * k * x, 0],
      [0, 0, -d * x * x * s],
    ],
  };
}
