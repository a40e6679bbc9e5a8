interface Given {
  f: { gradientAt(x: readonly number[]): number[] };
  x0: readonly number[];
  eta: number;
  steps: number;
}

/** The recursion itself. */
export function gdTrajectory({ f, x0, eta, steps }: Given): number[][] {
  if (!Number.isInteger(steps) || steps < 0) throw new RangeError("steps must be an integer >= 0");
  if (!(eta >= 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number >= 0");
  if (x0.length === 0 || !x0.every(Number.isFinite)) throw new RangeError("x0 must be finite numbers, at least one");
  return run((x) => f.gradientAt(x), x0, eta, steps);
}

function run(grad: (x: readonly number[]) => number[], x0: readonly number[], eta: number, steps: number): number[][] {
  let x = [...x0];
  const rows = [x];
  for (let t = 0; t < steps; t++) {
    const g = grad(x);
    x = x.map((entry, i) => entry - eta * g[i]!);
    rows.push(x);
  }
  return rows;
}

export function mine(own: { H: readonly (readonly number[])[]; start: readonly number[]; eta: number }): number[][] {
  const grad = (x: readonly number[]) => own.H.map(([a, b]) => a! * x[0]! + b! * x[1]!);
  return run(grad, own.start, own.eta, 3);
}
