// Trusts that a learning rate beyond 2/f'' always makes the run diverge.

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

function judge(run: number[]): Regime {
  const steps = run.slice(1).map((x, t) => x - run[t]!);
  const last = run.length - 1;
  if (Math.abs(steps[last - 1]!) <= 1e-9) return turns(steps) ? "converges-oscillating" : "converges-monotone";
  return Math.abs(run[last]! - run[last - 2]!) <= 1e-9 ? "cycle-2" : "other";
}

/** The second derivative by central differences. */
function curvatureAt(fprime: (x: number) => number, x: number): number {
  const h = 1e-5 * Math.max(1, Math.abs(x));
  return (fprime(x + h) - fprime(x - h)) / (2 * h);
}

export function regime(fprime: (x: number) => number, eta: number, x0: number, steps: number): Regime {
  check(eta, x0, steps);
  const curvature = curvatureAt(fprime, x0);
  if (curvature > 0 && eta * curvature > 2 + 1e-6) return "diverges";
  const run = simulate(fprime, eta, x0, steps);
  return run === null ? "diverges" : judge(run);
}
