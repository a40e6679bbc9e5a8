type Status = "converged" | "converged-linear" | "cycle" | "diverged" | "singular";

interface Run {
  xs: number[];
  status: Status;
}

interface Formula {
  evaluate(x: number): number;
}

/** Whether a difference of points near `x` is at rest. */
const rests = (difference: number, x: number): boolean => Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(x));

export function newton1d({ f1, f2, x0, iters }: { f1: Formula; f2: Formula; x0: number; iters: number }): Run {
  if (!(Number.isInteger(iters) && iters >= 0) || !Number.isFinite(x0))
    throw new RangeError("iters must be a whole number >= 0, and x0 finite");
  const xs = [x0];
  for (let x = x0, k = 0; k < iters; k++) {
    const curvature = f2.evaluate(x);
    if (curvature === 0) return { xs, status: "singular" };
    x -= f1.evaluate(x) / curvature;
    if (!Number.isFinite(x)) return { xs, status: "diverged" };
    xs.push(x);
    if (Math.abs(x) > 1e6) return { xs, status: "diverged" };
  }
  return { xs, status: statusAtTheEnd(xs) };
}

function statusAtTheEnd(xs: readonly number[]): Status {
  const last = xs.length - 1;
  const step = (k: number): number => xs[k]! - xs[k - 1]!;
  let moving = last;
  while (moving > 0 && rests(step(moving), xs[moving]!)) moving--;
  if (moving === last && rests(xs[last]! - xs[last - 2]!, xs[last]!)) return "cycle";
  return Math.abs(step(moving)) > 0.25 * Math.abs(step(moving - 1)) ? "converged-linear" : "converged";
}

/** A Newton step for √(1 + d²) is d -> -d³. */
export function mine({ c, d }: { c: number; d: number }): Run {
  const distances = [d];
  while (distances.length < 6 && Math.abs(c + distances.at(-1)!) <= 1e6) {
    const now = distances.at(-1)!;
    distances.push(-now * now * now);
  }
  return { xs: distances.map((x) => c + x), status: d * d < 1 ? "converged" : "diverged" };
}
