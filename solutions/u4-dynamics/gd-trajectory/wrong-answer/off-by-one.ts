type Vec = readonly number[];

export function gdTrajectory(grad: (x: Vec) => Vec, x0: Vec, eta: number, steps: number): number[][] {
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError("bad number of steps");
  if (!Number.isFinite(eta) || eta < 0) throw new RangeError("bad learning rate");
  if (x0.length === 0 || !x0.every(Number.isFinite)) throw new RangeError("bad start");
  const rows: number[][] = [];
  let x = [...x0];
  for (let t = 0; t < steps; t++) {
    rows.push(x);
    const g = grad(x);
    x = x.map((entry, i) => entry - eta * g[i]!);
  }
  return rows;
}

export function mine({ H, start, eta }: { H: readonly Vec[]; start: Vec; eta: number }): number[][] {
  return gdTrajectory((x) => H.map((row) => row[0]! * x[0]! + row[1]! * x[1]!), start, eta, 3);
}
