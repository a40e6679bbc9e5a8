// With a derivative of -1, the sign of the Schwarzian derivative g'''/g' - (3/2)(g''/g')² of the map decides.

type Label = "stable" | "unstable" | "undecided";

export const atTheEdge = (f2: number, f3: number, f4: number): Label => {
  if (![f2, f3, f4].every(Number.isFinite) || f2 <= 0) throw new RangeError("f2 > 0 and finite numbers, please");
  const eta = 2 / f2;
  const [g1, g2, g3] = [1 - eta * f2, -eta * f3, -eta * f4];
  const first = g3 / g1;
  const second = 1.5 * (g2 / g1) ** 2;
  const schwarzian = first - second;
  if (Math.abs(schwarzian) <= 1e-9 * second) return "undecided";
  return schwarzian < 0 ? "stable" : "unstable";
};
