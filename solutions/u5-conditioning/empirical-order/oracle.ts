// The independent method takes no logarithms: it looks for the exponent p with e2/e1 = (e1/e0)^p by bisection.

type Label = "linear" | "superlinear" | "quadratic" | "cubic";

export function order(errors: readonly number[]): { order: number; label: Label; rate: number | null } {
  const usable: number[] = [];
  for (const error of errors) {
    if (!(error >= 0) || error === Infinity) throw new RangeError("no error");
    if (error >= 1e-14) usable.push(error);
  }
  const n = usable.length;
  if (n < 3) throw new RangeError("too few errors");
  const before = usable[n - 2]! / usable[n - 3]!;
  const now = usable[n - 1]! / usable[n - 2]!;
  // before < 1, so that its powers fall as the exponent grows.
  let low = 0;
  let high = 1;
  while (before ** high > now) high *= 2;
  for (let i = 0; i < 60; i++) {
    const p = (low + high) / 2;
    if (before ** p > now) low = p;
    else high = p;
  }
  // The label by comparing powers with the bounds, once more without p.
  const beyond = (bound: number): boolean => now < before ** bound;
  const label: Label = beyond(2.5) ? "cubic" : beyond(1.75) ? "quadratic" : beyond(1.25) ? "superlinear" : "linear";
  return { order: high, label, rate: label === "linear" ? now : null };
}
