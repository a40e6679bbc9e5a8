type Label = "critical" | "stuck-not-critical" | "descending" | "diverging";

interface Given {
  losses: readonly number[];
  gradNorms: readonly number[];
  lossTol?: number;
  gradTol?: number;
}

/** The four rules in their order. */
export function diagnose({ losses, gradNorms, lossTol = 1e-12, gradTol = 1e-6 }: Given): Label {
  if (losses.length === 0 || losses.length !== gradNorms.length)
    throw new RangeError("there must be as many norms as losses, at least one");
  if (gradNorms.some((norm) => norm < 0)) throw new RangeError("a norm is never negative");
  if (!(lossTol >= 0 && gradTol >= 0)) throw new RangeError("tolerances must be >= 0");

  if (![...losses, ...gradNorms].every(Number.isFinite)) return "diverging";
  const first = losses[0]!;
  const last = losses.at(-1)!;
  if (last - first > Math.max(Math.abs(first), lossTol)) return "diverging";
  const earlier = losses.slice(0, -1);
  if (earlier.length > 0 && last < Math.min(...earlier) - lossTol) return "descending";
  return gradNorms.at(-1)! <= gradTol ? "critical" : "stuck-not-critical";
}
