type Label = "stable" | "unstable" | "undecided";

/** The second iterate is u + c·u³ with c = (2/3)·(f2·f4 - 3·f3²)/f2²: its sign decides. */
export function atTheEdge({ f2, f3, f4 }: { f2: number; f3: number; f4: number }): Label {
  if (!(f2 > 0 && f2 < Number.POSITIVE_INFINITY)) throw new RangeError("f2 must be a finite number > 0");
  if (!Number.isFinite(f3) || !Number.isFinite(f4)) throw new RangeError("f3 and f4 must be finite numbers");
  const helps = 3 * f3 * f3;
  const hurts = f2 * f4;
  if (Math.abs(helps - hurts) <= 1e-9 * helps) return "undecided";
  return helps > hurts ? "stable" : "unstable";
}
