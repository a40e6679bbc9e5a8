interface Derivatives {
  grad: number[];
  hess: number[][];
}

export function gradHess({ a, b, p }: { a: number; b: number; p: readonly number[] }): Derivatives {
  if (![a, b, ...p].every(Number.isFinite)) throw new RangeError("a, b and the coordinates must be finite");
  const [x, y, z] = p as [number, number, number];
  const sin = Math.sin(y * z);
  const cos = Math.cos(y * z);
  const xy = 6 * a * x * y * y;
  const yz = b * (sin + y * z * cos);
  return {
    grad: [2 * a * x * y * y * y, 3 * a * x * x * y * y + b * z * sin, b * y * sin],
    hess: [
      [2 * a * y * y * y, xy, 0],
      [xy, 6 * a * x * x * y + b * z * z * cos, yz],
      [0, yz, b * y * y * cos],
    ],
  };
}

interface Own {
  readonly c: number;
  readonly d: number;
  readonly u: number;
  readonly v: number;
  readonly w: number;
}

export function mine({ c, d, u, v, w }: Own): Derivatives {
  const [x, y, z] = [u / 4, v / 4, w / 4];
  const sin = Math.sin(x * z);
  const cos = Math.cos(x * z);
  const xz = d * (cos - x * z * sin);
  return {
    grad: [c * y * y + d * z * cos, 2 * c * x * y, d * x * cos],
    hess: [
      [-d * z * z * sin, 2 * c * y, xz],
      [2 * c * y, 2 * c * x, 0],
      [xz, 0, -d * x * x * sin],
    ],
  };
}
