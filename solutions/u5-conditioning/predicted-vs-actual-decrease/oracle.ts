// The independent method walks along the step in eight pieces. The slope of the loss along the step is integrated: once as it
// is at the start, once as the Hessian makes it change (by the midpoint rule, which is exact for a straight line); and the
// true decrease is the sum of the decreases on the pieces.

type Loss = (x: readonly number[]) => number;
type Matrix = readonly (readonly number[])[];

const PIECES = 8;

export function decrease(
  f: Loss,
  g: readonly number[],
  H: Matrix,
  x: readonly number[],
  eps: number,
): { linear: number; quadratic: number; actual: number; verdict: "less" | "equal" | "more" } {
  if (!(eps > 0) || eps === Infinity) throw new RangeError("no step");
  const n = x.length;
  if (n === 0 || g.length !== n || H.length !== n) throw new RangeError("shapes do not fit");
  for (const row of H) if (row.length !== n) throw new RangeError("rows do not fit");

  const at = (s: number) => x.map((entry, i) => entry - s * g[i]!);
  /** How fast the loss falls after a way s, by the model: the gradient there is g - sHg. */
  const slope = (s: number) => {
    let fall = 0;
    for (let i = 0; i < n; i++) {
      let gradient = g[i]!;
      for (let j = 0; j < n; j++) gradient -= s * H[i]![j]! * g[j]!;
      fall += gradient * g[i]!;
    }
    return fall;
  };
  let [linear, quadratic, actual] = [0, 0, 0];
  const piece = eps / PIECES;
  for (let k = 0; k < PIECES; k++) {
    linear += piece * slope(0);
    quadratic += piece * slope((k + 0.5) * piece);
    actual += f(at(k * piece)) - f(at((k + 1) * piece));
  }
  const excess = actual - linear;
  const threshold = 1e-9 * Math.max(Math.abs(actual), linear);
  return { linear, quadratic, actual, verdict: excess > threshold ? "more" : excess < -threshold ? "less" : "equal" };
}
