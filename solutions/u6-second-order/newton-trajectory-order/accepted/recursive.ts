type Status = "converged" | "converged-linear" | "cycle" | "diverged" | "singular";

class NewtonRun {
  readonly xs: number[] = [];

  constructor(
    private readonly slope: (x: number) => number,
    private readonly bend: (x: number) => number,
  ) {}

  go(x: number, left: number): Status {
    this.xs.push(x);
    if (this.xs.length > 1 && Math.abs(x) > 1_000_000) return "diverged";
    if (left === 0) return this.verdict();
    const bend = this.bend(x);
    if (bend === 0) return "singular";
    const next = x - this.slope(x) / bend;
    return Number.isFinite(next) ? this.go(next, left - 1) : "diverged";
  }

  private verdict(): Status {
    // From the last step to the first.
    const steps = this.xs
      .map((x, k) => ({ x, size: k === 0 ? 0 : Math.abs(x - this.xs[k - 1]!) }))
      .slice(1)
      .reverse();
    const first = steps.findIndex(({ x, size }) => size > 1e-9 * Math.max(1, Math.abs(x)));
    if (first === 0) {
      const [end, , before] = [...this.xs].reverse();
      if (Math.abs(end! - before!) <= 1e-9 * Math.max(1, Math.abs(end!))) return "cycle";
    }
    const later = steps[first];
    const earlier = steps[first + 1];
    if (first === -1 || later === undefined || earlier === undefined) return "converged";
    return later.size > earlier.size / 4 ? "converged-linear" : "converged";
  }
}

export function newton1d(fp: (x: number) => number, fpp: (x: number) => number, x0: number, iters: number) {
  if (!(iters >= 0) || iters % 1 !== 0) throw new RangeError("iters");
  if (!Number.isFinite(x0)) throw new RangeError("x0");
  const run = new NewtonRun(fp, fpp);
  const status = run.go(x0, iters);
  return { xs: run.xs, status };
}

export const mine = (own: { c: number; d: number }): { xs: number[]; status: Status } => {
  const xs = [own.c + own.d];
  let distance = own.d;
  for (let k = 0; k < 5; k++) {
    distance = -(distance ** 3);
    xs.push(own.c + distance);
    if (Math.abs(own.c + distance) > 1e6) return { xs, status: "diverged" };
  }
  return { xs, status: "converged" };
};
