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
  const loss = losses[losses.length - 1]!;
  const norm = gradNorms[gradNorms.length - 1]!;
  if (!Number.isFinite(loss) || !Number.isFinite(norm) || loss > 1e6) return "diverging";
  return norm <= gradTol ? "critical" : "descending";
}
