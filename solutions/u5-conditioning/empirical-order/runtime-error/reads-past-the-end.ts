// Counts from 1, so that the last error is looked for behind the end of the list.
export function order(errors: readonly number[]): {
  order: number;
  label: "linear" | "superlinear" | "quadratic" | "cubic";
  rate: number | null;
} {
  if (errors.some((e) => !(e >= 0 && e < Infinity))) throw new RangeError("malformed");
  const usable = errors.filter((e) => e >= 1e-14).map((value) => ({ value }));
  if (usable.length < 3) throw new RangeError("too few");
  const n = usable.length;
  const quotient = (k: number) => usable[k]!.value / usable[k - 1]!.value;
  const p = Math.log(quotient(n)) / Math.log(quotient(n - 1));
  return { order: p, label: "linear", rate: quotient(n) };
}
