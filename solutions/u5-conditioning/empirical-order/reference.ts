type Label = "linear" | "superlinear" | "quadratic" | "cubic";

const LABELS: readonly Label[] = ["linear", "superlinear", "quadratic", "cubic"];
/** Each label begins above its bound. */
const BOUNDS = [1.25, 1.75, 2.5];
const ROUNDING = 1e-14;

/** The slope between the last two points (ln e_k, ln e_{k+1}), on which errors of order p lie in a line of slope p. */
export function order({ errors }: { errors: readonly number[] }): { order: number; label: Label; rate: number | null } {
  if (!errors.every((error) => error >= 0 && error < Infinity))
    throw new RangeError("errors must be finite and not negative");
  const usable = errors.filter((error) => error >= ROUNDING);
  if (usable.length < 3) throw new RangeError("three usable errors are needed");
  const [first, second, third] = usable.slice(-3) as [number, number, number];
  const p = Math.log(third / second) / Math.log(second / first);
  const label = LABELS[BOUNDS.filter((bound) => p > bound).length]!;
  return { order: p, label, rate: label === "linear" ? third / second : null };
}
