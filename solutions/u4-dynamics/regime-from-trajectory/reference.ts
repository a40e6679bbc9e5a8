type Regime = "converges-monotone" | "converges-oscillating" | "cycle-2" | "diverges" | "other";

interface Given {
  f: { gradientAt(x: readonly number[]): readonly number[] };
  eta: number;
  x0: number;
  steps: number;
}

const BOUND = 1e6;
const STILL = 1e-9;

/** Runs gradient descent and applies the rules of the statement to the run, one after the other. */
export function regime({ f, eta, x0, steps }: Given): Regime {
  if (!(eta > 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number > 0");
  if (!Number.isFinite(x0)) throw new RangeError("x0 must be a finite number");
  if (!Number.isInteger(steps) || steps < 2) throw new RangeError("steps must be an integer >= 2");

  const run = [x0];
  for (let t = 0; t <= steps; t++) {
    const x = run[t]!;
    // Written so that NaN is out of bounds too.
    if (!(Math.abs(x) <= BOUND)) return "diverges";
    if (t < steps) run.push(x - eta * f.gradientAt([x])[0]!);
  }

  const step = (t: number) => run[t]! - run[t - 1]!;
  if (Math.abs(step(steps)) <= STILL) {
    let settled = steps;
    while (settled > 0 && Math.abs(step(settled)) <= STILL) settled--;
    for (let t = Math.floor(settled / 2) + 2; t <= settled; t++) {
      if (step(t) * step(t - 1) < 0) return "converges-oscillating";
    }
    return "converges-monotone";
  }
  return Math.abs(run[steps]! - run[steps - 2]!) <= STILL ? "cycle-2" : "other";
}
