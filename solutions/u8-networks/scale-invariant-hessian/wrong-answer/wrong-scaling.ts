type Vector = readonly number[];
type Matrix = readonly Vector[];

export function rayleigh(A: Matrix, weights: Vector): { loss: number; grad: number[]; hess: number[][] } {
  check(A, weights);
  const length = Math.hypot(...weights);
  const w = weights.map((entry) => entry / length);
  const s = dot(w, w);
  const image = A.map((row) => dot(row, w));
  const loss = dot(w, image) / s;
  const grad = image.map((entry, i) => (2 / s) * (entry - loss * w[i]!));
  return {
    loss: loss,
    grad: grad,
    hess: A.map((row, i) =>
      row.map((entry, j) => (2 / s) * (entry - (i === j ? loss : 0) - w[i]! * grad[j]! - grad[i]! * w[j]!)),
    ),
  };
}

export function mine({ matrix, weights }: { matrix: Matrix; weights: Vector }): number[] {
  const { hess } = rayleigh(matrix, weights);
  const [a, b, c] = [hess[0]![0]!, hess[0]![1]!, hess[1]![1]!];
  return [(a + c - Math.hypot(a - c, 2 * b)) / 2, (a + c + Math.hypot(a - c, 2 * b)) / 2];
}

function dot(u: Vector, v: Vector): number {
  return u.reduce((sum, entry, i) => sum + entry * v[i]!, 0);
}

function check(A: Matrix, w: Vector): void {
  const size = Math.max(0, ...A.flat().map(Math.abs));
  if (A.length === 0 || w.length !== A.length || ![...A.flat(), ...w].every(Number.isFinite))
    throw new RangeError("malformed");
  if (A.some((row, i) => row.length !== A.length || row.some((x, j) => Math.abs(x - A[j]![i]!) > 1e-12 * size)))
    throw new RangeError("not symmetric");
  if (w.every((x) => x === 0)) throw new RangeError("w is zero");
}
