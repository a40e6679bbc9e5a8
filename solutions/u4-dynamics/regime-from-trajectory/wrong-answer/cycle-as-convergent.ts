// Takes a gradient whose size no longer changes for a sign of convergence.

type Regime = "converges-monotone" | "converges-oscillating" | "cycle-2" | "diverges" | "other";

function check(eta: number, x0: number, steps: number): void {
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("eta must be positive");
  if (!Number.isFinite(x0)) throw new RangeError("x0 must be finite");
  if (!Number.isInteger(steps) || steps < 2) throw new RangeError("steps must be an integer, at least 2");
}

/** The run and its steps, or nothing if it leaves the bounds. */
function simulate(fprime: (x: number) => number, eta: number, x0: number, steps: number): number[] | null {
  const run = [x0];
  while (run.length <= steps) {
    const x = run[run.length - 1]!;
    run.push(x - eta * fprime(x));
  }
  return run.some((x) => !Number.isFinite(x) || Math.abs(x) > 1e6) ? null : run;
}

/** Whether the run turns round in the second half of its way. */
function turns(steps: number[]): boolean {
  const way = steps.slice(0, steps.findLastIndex((step) => Math.abs(step) > 1e-9) + 1);
  const half = way.slice(Math.floor(way.length / 2));
  return half.some((step, t) => t > 0 && step * half[t - 1]! < 0);
}

export function regime(fprime: (x: number) => number, eta: number, x0: number, steps: number): Regime {
  check(eta, x0, steps);
  const run = simulate(fprime, eta, x0, steps);
  if (run === null) return "diverges";
  const lengths = run.slice(1).map((x, t) => x - run[t]!);
  // A step is eta times the gradient, so the two have constant size together.
  const change = Math.abs(lengths[steps - 1]!) - Math.abs(lengths[steps - 2]!);
  if (Math.abs(change) > 1e-9) return "other";
  return turns(lengths) ? "converges-oscillating" : "converges-monotone";
}
