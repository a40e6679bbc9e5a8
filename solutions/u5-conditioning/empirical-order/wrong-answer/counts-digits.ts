type Label = "linear" | "superlinear" | "quadratic" | "cubic";

const nameOf = (p: number): Label =>
  p <= 1.25 ? "linear" : p <= 1.75 ? "superlinear" : p <= 2.5 ? "quadratic" : "cubic";

export function order(errors: readonly number[]): { order: number; label: Label; rate: number | null } {
  if (errors.some((e) => !(e >= 0 && e < Infinity))) throw new RangeError("malformed");
  const usable = errors.filter((e) => e >= 1e-14);
  if (usable.length < 3) throw new RangeError("too few");
  const [e1, e2] = usable.slice(-2) as [number, number];
  const digits = (e: number) => Math.floor(-Math.log10(e));
  const p = digits(e2) / digits(e1);
  const label = nameOf(p);
  return { order: p, label, rate: label === "linear" ? e2 / e1 : null };
}
