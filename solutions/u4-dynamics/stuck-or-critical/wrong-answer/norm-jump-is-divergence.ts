type Label = "critical" | "stuck-not-critical" | "descending" | "diverging";

export function diagnose(
  losses: readonly number[],
  gradNorms: readonly number[],
  lossTol = 1e-12,
  gradTol = 1e-6,
): Label {
  if (losses.length === 0 || losses.length !== gradNorms.length) throw new RangeError("different lengths");
  if (gradNorms.some((norm) => norm < 0)) throw new RangeError("negative norm");
  if (!(lossTol >= 0) || !(gradTol >= 0)) throw new RangeError("bad tolerance");
  if (![...losses, ...gradNorms].every(Number.isFinite)) return "diverging";
  const first = losses[0]!;
  const last = losses[losses.length - 1]!;
  const norm = gradNorms[gradNorms.length - 1]!;
  if (gradNorms.some((one, t) => t > 0 && one > gradNorms[t - 1]!)) return "diverging";
  if (last - first > Math.max(Math.abs(first), lossTol)) return "diverging";
  if (losses.length > 1 && losses.slice(0, -1).every((loss) => last < loss - lossTol)) return "descending";
  return norm <= gradTol ? "critical" : "stuck-not-critical";
}
