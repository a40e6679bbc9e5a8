type Vec = readonly number[];
type Gradient = (x: Vec) => Vec;

const path = (grad: Gradient, x: Vec, eta: number, steps: number): number[][] => {
  if (steps === 0) return [[...x]];
  const g = grad(x);
  const next = x.map((xi, i) => xi - eta * g[i]!);
  return [[...x], ...path(grad, next, eta, steps - 1)];
};

export const gdTrajectory = (grad: Gradient, x0: Vec, eta: number, steps: number): number[][] => {
  if (!(steps >= 0) || steps % 1 !== 0) throw new RangeError("steps must be 0, 1, 2, ...");
  if (!(eta >= 0) || eta === Infinity) throw new RangeError("eta must be a number >= 0");
  if (x0.length === 0 || x0.some((xi) => Number.isNaN(xi) || Math.abs(xi) === Infinity)) throw new RangeError("bad x0");
  return path(grad, x0, eta, steps);
};

export const mine = ({ H, start, eta }: { H: readonly Vec[]; start: Vec; eta: number }): number[][] =>
  path(([x, y]) => H.map((row) => row[0]! * x! + row[1]! * y!), start, eta, 3);
