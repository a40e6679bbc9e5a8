// Reads the trace once, as a training script would.

type Label = "critical" | "stuck-not-critical" | "descending" | "diverging";

class Monitor {
  private steps = 0;
  private first = 0;
  private lowestBefore = Infinity;
  private last = 0;
  private norm = 0;
  private broken = false;

  see(loss: number, norm: number): void {
    if (norm < 0) throw new RangeError("negative norm");
    if (this.steps === 0) this.first = loss;
    else this.lowestBefore = Math.min(this.lowestBefore, this.last);
    this.broken ||= !Number.isFinite(loss) || !Number.isFinite(norm);
    this.last = loss;
    this.norm = norm;
    this.steps += 1;
  }

  label(lossTol: number, gradTol: number): Label {
    if (this.broken) return "diverging";
    const rise = this.last - this.first;
    if (rise > Math.abs(this.first) && rise > lossTol) return "diverging";
    if (this.steps > 1 && this.lowestBefore - this.last > lossTol) return "descending";
    if (this.norm > gradTol) return "stuck-not-critical";
    return "critical";
  }
}

export function diagnose(
  losses: readonly number[],
  gradNorms: readonly number[],
  lossTol?: number,
  gradTol?: number,
): Label {
  const n = losses.length;
  const [a, b] = [lossTol ?? 1e-12, gradTol ?? 1e-6];
  if (n === 0 || gradNorms.length !== n || !(a >= 0) || !(b >= 0)) throw new RangeError("malformed");
  const monitor = new Monitor();
  for (let t = 0; t < n; t++) monitor.see(losses[t]!, gradNorms[t]!);
  return monitor.label(a, b);
}
