// The independent method knows no formula: it needs only second differences along single directions, as
// H_ij = (curvature along s_i e_i + s_j e_j minus that along s_i e_i - s_j e_j) / 4 s_i s_j, each extrapolated to step 0.

type Fn = (x: readonly number[]) => number;

/** The second derivative of t ↦ f(x + t d) at 0, by Richardson's extrapolation. */
function curvature(f: Fn, x: readonly number[], d: readonly number[]): number {
  const second = (t: number) => {
    const ahead = f(x.map((entry, k) => entry + t * d[k]!));
    const behind = f(x.map((entry, k) => entry - t * d[k]!));
    return (ahead - f(x) + (behind - f(x))) / (t * t);
  };
  return (4 * second(1 / 256) - second(1 / 128)) / 3;
}

export function hessianFD(f: Fn, x: readonly number[], h?: number): number[][] {
  if (h !== undefined && (Number.isNaN(h - h) || h <= 0)) throw new RangeError("malformed step");
  if (x.some((entry) => Number.isNaN(entry - entry)) || Number.isNaN(f(x) - f(x))) throw new RangeError("not finite");
  const size = x.map((entry) => Math.max(1, Math.abs(entry)));
  const hessian = x.map(() => x.map(() => 0));
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j <= i; j++) {
      const along = (sign: number) =>
        curvature(
          f,
          x,
          x.map((_, k) => (k === i ? size[i]! : 0) + (k === j ? sign * size[j]! : 0)),
        );
      // For i = j the second direction is 0, and the first is 2 s_i e_i.
      const entry = (along(1) - along(-1)) / (4 * size[i]! * size[j]!);
      hessian[i]![j] = entry;
      hessian[j]![i] = entry;
    }
  }
  return hessian;
}

export function mine({ p, q, u, v }: { p: number; q: number; u: number; v: number }): number[][] {
  return hessianFD(([x, y]) => p * x! * x! * x! * y! + q * y! * y! * Math.sin(x!), [u / 5, v / 5]);
}
