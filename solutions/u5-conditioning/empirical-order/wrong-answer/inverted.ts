type Label = "linear" | "superlinear" | "quadratic" | "cubic";

const nameOf = (p: number): Label =>
  p <= 1.25 ? "linear" : p <= 1.75 ? "superlinear" : p <= 2.5 ? "quadratic" : "cubic";

export function order(errors: readonly number[]): { order: number; label: Label; rate: number | null } {
  if (errors.some((e) => !(e >= 0 && e < Infinity))) throw new RangeError("malformed");
  const usable = errors.filter((e) => e >= 1e-14);
  if (usable.length < 3) throw new RangeError("too few");
  const [e0, e1, e2] = usable.slice(-3) as [number, number, number];
  const p = Math.log(e1 / e0) / Math.log(e2 / e1);
  const label = nameOf(p);
  return { order: p, label, rate: label === "linear" ? e2 / e1 : null };
}
