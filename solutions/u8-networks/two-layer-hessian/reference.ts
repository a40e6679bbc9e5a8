type Vector = readonly number[];
type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
interface Answer {
  grad: number[];
  hess: number[][];
  label: Label;
}

export function twoLayer({ w1, w2, x, y }: { w1: number; w2: number; x: Vector; y: Vector }): Answer {
  if (x.length === 0 || x.length !== y.length || ![w1, w2, ...x, ...y].every(Number.isFinite))
    throw new RangeError("x and y must be finite numbers, equally many and at least one");
  const { p, q } = moments(x, y);
  const residual = w1 * w2 * q - p;
  const a = w2 * w2 * q;
  const b = w1 * w2 * q + residual;
  const c = w1 * w1 * q;
  const radius = Math.sqrt(((a - c) / 2) * ((a - c) / 2) + b * b);
  return {
    grad: [w2 * residual, w1 * residual],
    hess: [
      [a, b],
      [b, c],
    ],
    label: labelOf((a + c) / 2 - radius, (a + c) / 2 + radius),
  };
}

/** det H = (p - s²q)(3s²q - p) is positive between its zeros. */
export function mine({ inputs, targets }: { inputs: Vector; targets: Vector }): { lo: number; hi: number } {
  const { p, q } = moments(inputs, targets);
  return { lo: Math.sqrt(p / (3 * q)), hi: Math.sqrt(p / q) };
}

function moments(x: Vector, y: Vector): { p: number; q: number } {
  return {
    p: x.reduce((sum, entry, k) => sum + entry * y[k]!, 0) / x.length,
    q: x.reduce((sum, entry) => sum + entry * entry, 0) / x.length,
  };
}

/** The trace is never negative, so the larger eigenvalue has the larger modulus. */
function labelOf(smaller: number, larger: number): Label {
  if (Math.abs(smaller) <= 1e-9 * larger) return "inconclusive";
  return smaller < 0 ? "saddle" : "minimum";
}
