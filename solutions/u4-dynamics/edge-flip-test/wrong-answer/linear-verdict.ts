type Label = "stable" | "unstable" | "undecided";

export function atTheEdge(f2: number, f3: number, f4: number): Label {
  if (!Number.isFinite(f2) || f2 <= 0) throw new RangeError("f2");
  if (!Number.isFinite(f3) || !Number.isFinite(f4)) throw new RangeError("f3, f4");
  const factor = 1 - (2 / f2) * f2;
  return Math.abs(factor) < 1 ? "stable" : "unstable";
}
