type Status = "converged" | "converged-linear" | "cycle" | "diverged" | "singular";
type Derivative = (x: number) => number;

interface Run {
  xs: number[];
  status: Status;
}

export function newton1d(fp: Derivative, fpp: Derivative, x0: number, iters: number): Run {
  if (!Number.isInteger(iters) || iters < 0) throw new RangeError("iters must be a whole number");
  if (!Number.isFinite(x0)) throw new RangeError("x0 must be finite");
  const xs = [x0];
  for (let k = 0; k < iters; k++) {
    const x = xs[k]!;
    const next = x - fp(x) / fpp(x);
    if (!Number.isFinite(next)) return { xs, status: "diverged" };
    xs.push(next);
    if (Math.abs(next) > 1e6) return { xs, status: "diverged" };
  }
  const n = xs.length - 1;
  const small = (difference: number, k: number) => Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(xs[k]!));
  const step = (k: number) => Math.abs(xs[k]! - xs[k - 1]!);
  let t = 0;
  for (let k = 1; k <= n; k++) if (!small(step(k), k)) t = k;
  if (t === n && small(xs[n]! - xs[n - 2]!, n)) return { xs, status: "cycle" };
  if (t >= 2 && step(t) > 0.25 * step(t - 1)) return { xs, status: "converged-linear" };
  return { xs, status: "converged" };
}

export function mine({ c, x0 }: { c: number; x0: number }): Run {
  const square = (x: number) => 1 + (x - c) * (x - c);
  return newton1d(
    (x) => (x - c) / Math.sqrt(square(x)),
    (x) => 1 / (square(x) * Math.sqrt(square(x))),
    x0,
    5,
  );
}
