// Judges after ten steps, by whether they have become shorter or longer.

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

export function regime(fprime: (x: number) => number, eta: number, x0: number, steps: number): Regime {
  check(eta, x0, steps);
  const run = simulate(fprime, eta, x0, Math.min(steps, 10));
  if (run === null) return "diverges";
  const lengths = run.slice(1).map((x, t) => x - run[t]!);
  const first = Math.abs(lengths[0]!);
  const last = Math.abs(lengths[lengths.length - 1]!);
  if (first <= 1e-9) return "converges-monotone";
  if (last > 1.01 * first) return "diverges";
  if (last > 0.99 * first) return "cycle-2";
  return lengths.some((step, t) => t > 0 && step * lengths[t - 1]! < 0)
    ? "converges-oscillating"
    : "converges-monotone";
}
