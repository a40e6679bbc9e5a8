// The independent method: iterates from the other form (x f'' - f')/f'' of the Newton map wherever that loses no digits, and a status by the
// order of convergence, the quotient of the logarithms of successive ratios of steps, which is 1 for linear convergence.

type Status = "converged" | "converged-linear" | "cycle" | "diverged" | "singular";

function orderOf(xs: readonly number[]): number {
  const steps: number[] = [];
  for (let k = 1; k < xs.length; k++) {
    const size = Math.abs(xs[k]! - xs[k - 1]!);
    if (size > 1e-9 * Math.max(1, Math.abs(xs[k]!))) steps.push(size);
  }
  const [a, b, c] = steps.slice(-3);
  // Two steps or fewer: at rest at once.
  if (a === undefined || b === undefined || c === undefined) return 2;
  return Math.log(c / b) / Math.log(b / a);
}

export function newton1d(
  fp: (x: number) => number,
  fpp: (x: number) => number,
  x0: number,
  iters: number,
): { xs: number[]; status: Status } {
  if (Number.isNaN(x0) || x0 === Infinity || x0 === -Infinity) throw new RangeError("malformed start");
  if (iters < 0 || iters !== Math.round(iters)) throw new RangeError("malformed number of iterations");
  const xs: number[] = [];
  let next = x0;
  while (xs.length <= iters) {
    if (next - next !== 0) return { xs, status: "diverged" };
    xs.push(next);
    if (xs.length > 1 && next * next > 1e12) return { xs, status: "diverged" };
    if (xs.length > iters) break;
    const slope = fp(next);
    const bend = fpp(next);
    if (bend === 0) return { xs, status: "singular" };
    const target = (next * bend - slope) / bend;
    next = Math.abs(target) < Math.abs(next) / 8 ? next - slope / bend : target;
  }
  const [before, between, end] = xs.slice(-3);
  const reach = 1e-9 * Math.max(1, Math.abs(end!));
  if (Math.abs(end! - before!) <= reach && Math.abs(end! - between!) > reach) return { xs, status: "cycle" };
  return { xs, status: orderOf(xs) < 1.2 ? "converged-linear" : "converged" };
}

export function mine({ c, x0 }: { c: number; x0: number }): { xs: number[]; status: Status } {
  const root = (x: number) => Math.sqrt(1 + (x - c) * (x - c));
  return newton1d(
    (x) => (x - c) / root(x),
    (x) => 1 / (root(x) * root(x) * root(x)),
    x0,
    5,
  );
}
