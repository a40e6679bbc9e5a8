type Label = "stable" | "unstable" | "undecided";

export function atTheEdge(f2: number, f3: number, f4: number): Label {
  if (!Number.isFinite(f2) || f2 <= 0) throw new RangeError("f2");
  if (!Number.isFinite(f3) || !Number.isFinite(f4)) throw new RangeError("f3, f4");
  const a = f2 * f4;
  const b = 3 * f3 * f3;
  if (Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))) return "undecided";
  return a > b ? "stable" : "unstable";
}
