type Answer = { grad: number[]; hess: number[][] };

// The polynomial and the cosine each have their own derivatives, which are added with their factors.
const polynomial = (x: number, y: number): Answer => ({
  grad: [2 * x * y ** 3, 3 * x ** 2 * y ** 2, 0],
  hess: [
    [2 * y ** 3, 6 * x * y ** 2, 0],
    [6 * x * y ** 2, 6 * x ** 2 * y, 0],
    [0, 0, 0],
  ],
});

const minusCosine = (y: number, z: number): Answer => {
  const s = Math.sin(y * z);
  const c = Math.cos(y * z);
  const mixed = s + y * z * c;
  return {
    grad: [0, z * s, y * s],
    hess: [
      [0, 0, 0],
      [0, z ** 2 * c, mixed],
      [0, mixed, y ** 2 * c],
    ],
  };
};

export const gradHess = (a: number, b: number, p: readonly [number, number, number]): Answer => {
  for (const entry of [a, b, ...p]) if (!Number.isFinite(entry)) throw new RangeError(`not finite: ${entry}`);
  const [x, y, z] = p;
  const first = polynomial(x, y);
  const second = minusCosine(y, z);
  return {
    grad: first.grad.map((entry, i) => a * entry + b * (second.grad[i] ?? 0)),
    hess: first.hess.map((row, i) => row.map((entry, j) => a * entry + b * (second.hess[i]?.[j] ?? 0))),
  };
};

export const mine = ({ c, d, u, v, w }: { c: number; d: number; u: number; v: number; w: number }): Answer => {
  const x = u / 4;
  const y = v / 4;
  const z = w / 4;
  const angle = x * z;
  const fxz = d * Math.cos(angle) - d * angle * Math.sin(angle);
  return {
    grad: [c * y ** 2 + d * z * Math.cos(angle), 2 * c * x * y, d * x * Math.cos(angle)],
    hess: [
      [-d * z ** 2 * Math.sin(angle), 2 * c * y, fxz],
      [2 * c * y, 2 * c * x, 0],
      [fxz, 0, -d * x ** 2 * Math.sin(angle)],
    ],
  };
};
