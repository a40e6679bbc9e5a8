type Vector = readonly number[];
type Label = "minimum" | "maximum" | "saddle" | "inconclusive";

export function twoLayer(
  w1: number,
  w2: number,
  x: Vector,
  y: Vector,
): { grad: number[]; hess: number[][]; label: Label } {
  if (x.length === 0 || x.length !== y.length || ![w1, w2, ...x, ...y].every(Number.isFinite))
    throw new RangeError("malformed");
  const p = dot(x, y);
  const q = dot(x, x);
  const a = w2 * w2 * q;
  const b = 2 * w1 * w2 * q - p;
  const c = w1 * w1 * q;
  return {
    grad: [w2 * (w1 * w2 * q - p), w1 * (w1 * w2 * q - p)],
    hess: [
      [a, b],
      [b, c],
    ],
    label: labelOf((a + c - Math.hypot(a - c, 2 * b)) / 2, (a + c + Math.hypot(a - c, 2 * b)) / 2),
  };
}

function labelOf(smaller: number, larger: number): Label {
  const size = Math.max(Math.abs(smaller), Math.abs(larger));
  if (Math.min(Math.abs(smaller), Math.abs(larger)) <= 1e-9 * size) return "inconclusive";
  if (smaller > 0) return "minimum";
  return larger < 0 ? "maximum" : "saddle";
}

function dot(u: Vector, v: Vector): number {
  return u.reduce((sum, entry, k) => sum + entry * v[k]!, 0);
}

export function mine({ inputs, targets }: { inputs: Vector; targets: Vector }): { lo: number; hi: number } {
  const best = Math.sqrt(dot(inputs, targets) / dot(inputs, inputs));
  return { lo: best / Math.sqrt(3), hi: best };
}
