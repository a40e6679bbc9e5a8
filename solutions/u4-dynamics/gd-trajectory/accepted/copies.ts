type Vec = readonly number[];

function check(condition: boolean, message: string): void {
  if (!condition) throw new RangeError(message);
}

export function gdTrajectory(grad: (x: Vec) => Vec, x0: Vec, eta: number, steps: number): number[][] {
  check(Number.isInteger(steps) && steps >= 0, "steps");
  check(Number.isFinite(eta) && eta >= 0, "eta");
  check(x0.length > 0 && x0.every((entry) => Number.isFinite(entry)), "x0");
  const x = x0.slice();
  const path = [x.slice()];
  for (let t = 1; t <= steps; t++) {
    const step = grad(x).map((entry) => entry * eta);
    for (let i = 0; i < x.length; i++) x[i] = x[i]! - step[i]!;
    path.push(x.slice());
  }
  return path;
}

export function mine({ H, start, eta }: { H: readonly Vec[]; start: Vec; eta: number }): number[][] {
  return gdTrajectory((x) => H.map((row) => row.reduce((sum, h, j) => sum + h * x[j]!, 0)), start, eta, 3);
}
