type Vector = readonly number[];
type Matrix = readonly Vector[];
interface Answer {
  loss: number;
  grad: number[];
  hess: number[][];
}

export function rayleigh({ A, w }: { A: Matrix; w: Vector }): Answer {
  const s = dot(w, w);
  if (!isSymmetric(A) || w.length !== A.length || !(s > 0 && s < Infinity))
    throw new RangeError("A must be symmetric and finite, and w a vector of its size other than 0");
  const image = A.map((row) => dot(row, w));
  const loss = dot(w, image) / s;
  const grad = image.map((entry, i) => (2 / s) * (entry - loss * w[i]!));
  return {
    loss,
    grad,
    hess: A.map((row, i) =>
      row.map((entry, j) => (2 / s) * (entry - (i === j ? loss : 0) - w[i]! * grad[j]! - grad[i]! * w[j]!)),
    ),
  };
}

export function mine({ matrix, weights }: { matrix: Matrix; weights: Vector }): number[] {
  const { hess } = rayleigh({ A: matrix, w: weights });
  const mean = (hess[0]![0]! + hess[1]![1]!) / 2;
  const half = (hess[0]![0]! - hess[1]![1]!) / 2;
  const radius = Math.sqrt(half * half + hess[0]![1]! * hess[1]![0]!);
  return [mean - radius, mean + radius];
}

function dot(u: Vector, v: Vector): number {
  return u.reduce((sum, entry, i) => sum + entry * v[i]!, 0);
}

function isSymmetric(A: Matrix): boolean {
  const size = Math.max(...A.flat().map(Math.abs));
  // Every pair is met in both orders, so that the difference needs no absolute value.
  const within = (entry: number, mirrored: number) => entry - mirrored <= 1e-12 * size;
  return (
    size < Infinity && A.every((row, i) => row.length === A.length && row.every((entry, j) => within(entry, A[j]![i]!)))
  );
}
