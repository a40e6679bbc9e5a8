// Runs until the gradient vanishes instead of counting steps: on a loss without a minimum, or with too large a rate,
// that never happens.

type Vec = readonly number[];

export function gdTrajectory(grad: (x: Vec) => Vec, x0: Vec, eta: number, steps: number): number[][] {
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError("bad number of steps");
  if (!Number.isFinite(eta) || eta < 0) throw new RangeError("bad learning rate");
  if (x0.length === 0 || !x0.every(Number.isFinite)) throw new RangeError("bad start");
  let x = [...x0];
  const rows = [x];
  for (let g = grad(x); g.some((slope) => slope !== 0); g = grad(x)) {
    x = x.map((entry, i) => entry - eta * g[i]!);
    if (rows.length <= steps) rows.push(x);
  }
  while (rows.length <= steps) rows.push([...x]);
  return rows;
}

export function mine({ H, start, eta }: { H: readonly Vec[]; start: Vec; eta: number }): number[][] {
  return gdTrajectory((x) => H.map((row) => row[0]! * x[0]! + row[1]! * x[1]!), start, eta, 3);
}
