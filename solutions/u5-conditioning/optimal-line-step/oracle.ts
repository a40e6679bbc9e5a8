// The independent method walks along the ray: it evaluates the quadratic model and its slope at points, brackets where the
// slope turns and where the model is back at its start, and halves the brackets. No formula for either is used.

type Matrix = readonly (readonly number[])[];

export function lineStep(
  g: readonly number[],
  H: Matrix,
): { step: number; decrease: number; ascentThreshold: number } | null {
  const n = g.length;
  if (!(n > 0)) throw new RangeError("no gradient");
  if (H.length !== n) throw new RangeError("wrong number of rows");
  for (const row of [g, ...H]) {
    if (row.length !== n) throw new RangeError("wrong length");
    for (const entry of row) if (!(Math.abs(entry) < Infinity)) throw new RangeError("not finite");
  }

  /** Value (less its start) and slope of the model at x0 - εg. */
  const model = (epsilon: number): { value: number; slope: number } => {
    const d = g.map((entry) => -epsilon * entry);
    let value = 0;
    let slope = 0;
    for (let i = 0; i < n; i++) {
      let bend = 0;
      for (let j = 0; j < n; j++) bend += H[i]![j]! * d[j]!;
      value += (g[i]! + bend / 2) * d[i]!;
      slope -= (g[i]! + bend) * g[i]!;
    }
    return { value, slope };
  };

  if (model(0).slope === 0) return null;
  let size = 0;
  for (const row of H) for (const entry of row) size = Math.max(size, Math.abs(entry));
  const first = size > 0 ? 1 / (size * n) : 1;
  const turn = whereFirst((epsilon) => model(epsilon).slope >= 0, first);
  if (turn === null) return { step: Infinity, decrease: Infinity, ascentThreshold: Infinity };
  const back = whereFirst((epsilon) => model(epsilon).value > 0, turn)!;
  return { step: turn, decrease: -model(turn).value, ascentThreshold: back };
}

/** Where a condition that never becomes false again begins to hold. */
function whereFirst(holds: (epsilon: number) => boolean, first: number): number | null {
  let above = first;
  for (let i = 0; !holds(above); i++) {
    if (i === 40) return null;
    above *= 2;
  }
  let below = 0;
  for (let i = 0; i < 100; i++) {
    const middle = (below + above) / 2;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
