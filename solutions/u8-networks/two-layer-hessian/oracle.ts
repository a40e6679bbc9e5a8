// The independent method evaluates the loss. It is quadratic in each weight, so that central differences with step 1 are its
// derivatives exactly. The label comes from trace and determinant, and the interval of `mine` from bisection.

type Vector = readonly number[];
type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
interface Answer {
  grad: number[];
  hess: number[][];
  label: Label;
}

export function twoLayer(w1: number, w2: number, x: Vector, y: Vector): Answer {
  const malformed = x.length !== y.length || x.length < 1;
  if (malformed || [w1, w2].concat(x, y).some((entry) => !Number.isFinite(entry))) throw new RangeError("malformed");

  // Differences are taken of the part that varies: a common constant would cost digits.
  const loss = (d1: number, d2: number): number => {
    let total = 0;
    for (let k = 0; k < x.length; k++) {
      const change = (w1 * d2 + w2 * d1 + d1 * d2) * x[k]!;
      total += change * (change + 2 * (w1 * w2 * x[k]! - y[k]!));
    }
    return total / (2 * x.length);
  };
  const hess = [
    [loss(1, 0) + loss(-1, 0), (loss(1, 1) - loss(1, -1) - loss(-1, 1) + loss(-1, -1)) / 4],
    [(loss(1, 1) - loss(1, -1) - loss(-1, 1) + loss(-1, -1)) / 4, loss(0, 1) + loss(0, -1)],
  ];
  return { grad: [(loss(1, 0) - loss(-1, 0)) / 2, (loss(0, 1) - loss(0, -1)) / 2], hess, label: judge(hess) };
}

function judge(hess: number[][]): Label {
  const trace = hess[0]![0]! + hess[1]![1]!;
  const determinant = hess[0]![0]! * hess[1]![1]! - hess[0]![1]! * hess[1]![0]!;
  // The eigenvalue of larger modulus by the formula without cancellation; the other is the determinant divided by it.
  const larger = (trace + Math.sqrt(Math.max(0, trace * trace - 4 * determinant))) / 2;
  if (larger === 0) return "inconclusive";
  const ratio = determinant / larger / larger;
  if (ratio > 1e-9) return "minimum";
  return ratio < -1e-9 ? "saddle" : "inconclusive";
}

export function mine({ inputs, targets }: { inputs: Vector; targets: Vector }): { lo: number; hi: number } {
  const bends = (s: number) => {
    const [[a, b], [, c]] = twoLayer(s, s, inputs, targets).hess as [[number, number], [number, number]];
    return a * c - b * b > 0;
  };
  let inside = 0.01;
  while (!bends(inside)) inside *= 1.05;
  const end = (good: number, bad: number): number => {
    for (let i = 0; i < 100; i++) {
      const middle = (good + bad) / 2;
      if (bends(middle)) good = middle;
      else bad = middle;
    }
    return good;
  };
  return { lo: end(inside, 0), hi: end(inside, 2 * inside) };
}
