// The independent method takes all steps at once: (E y², E y, 1) is multiplied by the same matrix in every step, and a power of it
// comes from repeated squaring.

type Matrix = readonly (readonly number[])[];

const multiply = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) => row.map((_, j) => row.reduce((sum, entry, k) => sum + entry * b[k]![j]!, 0)));

function moments(lambda: number, eta: number, sigma2: number, T: number, y0: number): [number, number] {
  const mu = 1 - eta * lambda;
  let square: Matrix = [
    [mu * mu, 0, eta * eta * sigma2],
    [0, mu, 0],
    [0, 0, 1],
  ];
  let power: Matrix = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  for (let rest = T; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiply(power, square);
    square = multiply(square, square);
  }
  return [power[1]![1]! * y0, power[0]![0]! * y0 * y0 + power[0]![2]!];
}

export function escape(
  lambda: number,
  eta: number,
  sigma2: number,
  T: number,
  y0: number,
): { mean: number; secondMoment: number } {
  const finite = [lambda, eta, sigma2, T, y0].every((value) => Math.abs(value) < Infinity);
  if (!finite || !(eta > 0) || !(sigma2 >= 0) || !(T >= 0)) throw new RangeError("malformed");
  const [mean, secondMoment] = moments(lambda, eta, sigma2, T, y0);
  return { mean, secondMoment };
}

/** Doubles the number of steps until it suffices, and then bisects. */
export function mine({ curvature, rate, variance }: { curvature: number; rate: number; variance: number }): number {
  const left = (T: number) => moments(curvature, rate, variance, T, 0)[1] >= 1;
  let enough = 1;
  while (!left(enough)) enough *= 2;
  let tooFew = 0;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (left(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
