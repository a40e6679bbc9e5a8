// The independent method: clipping takes the longest of all vectors s·g, 0 <= s <= 1, that fit into the ball of radius c. The
// share s is found by bisection on "does it fit"; nothing is ever divided by a length.

export function clip(g: readonly number[], c: number): number[] {
  if (g.length === 0) throw new RangeError("no gradient");
  for (const entry of [...g, c]) if (!(Math.abs(entry) < Infinity)) throw new RangeError("not a finite number");
  if (c < 0) throw new RangeError("negative threshold");
  const fits = (share: number) => {
    let room = c * c;
    for (const entry of g) room -= share * entry * (share * entry);
    // Rounding of the sum itself must not count.
    return room >= -4e-16 * c * c;
  };
  if (fits(1)) return [...g];
  let inside = 0;
  let outside = 1;
  for (let halving = 0; halving < 70; halving++) {
    const middle = (inside + outside) / 2;
    if (fits(middle)) inside = middle;
    else outside = middle;
  }
  return g.map((entry) => inside * entry);
}
