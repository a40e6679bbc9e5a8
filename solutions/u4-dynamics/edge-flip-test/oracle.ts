// The independent method makes two steps of gradient descent, from a point close to the minimum and from its mirror
// image, on the polynomial with these derivatives. What the two runs have gained together, divided by the cube of the distance,
// is the coefficient that decides, up to an error of second order, which a second distance removes (Richardson).

type Label = "stable" | "unstable" | "undecided";

export function atTheEdge(f2: number, f3: number, f4: number): Label {
  for (const derivative of [f2, f3, f4])
    if (Number.isNaN(derivative) || Math.abs(derivative) === Infinity) throw new RangeError("not a finite number");
  if (f2 <= 0) throw new RangeError("no minimum");

  const rate = 2 / f2;
  const step = (u: number): number => u - rate * (f2 * u + (f3 * u * u) / 2 + (f4 * u * u * u) / 6);
  // In units of this length the coefficients of the map are at most 1.
  const unit = 1 / Math.max(Math.abs(f3 / f2), Math.sqrt(Math.abs(f4 / (3 * f2))));
  if (unit === Infinity) return "undecided";
  const gained = (share: number): number => {
    const u = share * unit;
    return (step(step(u)) - u - (step(step(-u)) + u)) / (2 * u * share * share);
  };
  const fine = gained(1 / 512);
  const coefficient = fine + (fine - gained(1 / 256)) / 3;
  if (Math.abs(coefficient) < 1e-5) return "undecided";
  return coefficient < 0 ? "stable" : "unstable";
}
