// The independent method differentiates without a formula: the quotient is computed in hyper-dual numbers
// a + bε₁ + cε₂ + dε₁ε₂ with ε₁² = ε₂² = 0, whose last part is a second derivative, exact up to rounding.

type Dual = readonly [number, number, number, number];

const plus = (x: Dual, y: Dual): Dual => [x[0] + y[0], x[1] + y[1], x[2] + y[2], x[3] + y[3]];
const times = (x: Dual, y: Dual): Dual => [
  x[0] * y[0],
  x[0] * y[1] + x[1] * y[0],
  x[0] * y[2] + x[2] * y[0],
  x[0] * y[3] + x[1] * y[2] + x[2] * y[1] + x[3] * y[0],
];
const inverse = ([a, b, c, d]: Dual): Dual => [1 / a, -b / a / a, -c / a / a, (2 * b * c) / a / a / a - d / a / a];

export function rayleigh(
  A: readonly (readonly number[])[],
  w: readonly number[],
): { loss: number; grad: number[]; hess: number[][] } {
  refuse(A, w);
  const quotient = (i: number, j: number): Dual => {
    const point = w.map((entry, k): Dual => [entry, k === i ? 1 : 0, k === j ? 1 : 0, 0]);
    let above: Dual = [0, 0, 0, 0];
    let below: Dual = [0, 0, 0, 0];
    point.forEach((left, k) => {
      below = plus(below, times(left, left));
      point.forEach((right, l) => {
        above = plus(above, times([A[k]![l]!, 0, 0, 0], times(left, right)));
      });
    });
    return times(above, inverse(below));
  };
  return {
    loss: quotient(0, 0)[0],
    grad: w.map((_, i) => quotient(i, i)[1]),
    hess: w.map((_, i) => w.map((_, j) => quotient(i, j)[3])),
  };
}

function refuse(A: readonly (readonly number[])[], w: readonly number[]): void {
  let largest = 0;
  for (const entry of A.flat()) largest = Math.max(largest, Math.abs(entry));
  const finite = [...A.flat(), ...w].every((entry) => Number.isFinite(entry));
  const fits = A.length > 0 && A.length === w.length && A.every((row) => row.length === w.length);
  if (!finite || !fits || w.every((entry) => entry === 0)) throw new RangeError("malformed");
  for (let i = 0; i < A.length; i++)
    for (let j = 0; j < i; j++)
      if (Math.abs(A[i]![j]! - A[j]![i]!) > largest / 1e12) throw new RangeError("not symmetric");
}

/** In the basis of w and its normal the Hessian is [[0, b], [b, c]]; its eigenvalues are the roots of λ² - cλ - b². */
export function mine({
  matrix,
  weights,
}: {
  matrix: readonly (readonly number[])[];
  weights: readonly number[];
}): number[] {
  const { grad, hess } = rayleigh(matrix, weights);
  const c = hess[0]![0]! + hess[1]![1]!;
  const bb = (grad[0]! * grad[0]! + grad[1]! * grad[1]!) / (weights[0]! * weights[0]! + weights[1]! * weights[1]!);
  const outer = (Math.abs(c) + Math.sqrt(c * c + 4 * bb)) / 2;
  return c >= 0 ? [-bb / outer, outer] : [-outer, bb / outer];
}
