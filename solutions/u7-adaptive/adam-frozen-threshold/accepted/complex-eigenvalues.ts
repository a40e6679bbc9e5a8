// Writes the matrix down and computes its two eigenvalues as complex numbers.

interface Settings {
  readonly eta: number;
  readonly beta1: number;
  readonly eps: number;
}

interface Report {
  effective: number;
  bound: number;
  ratio: number;
  spectralRadius: number;
  stable: boolean;
}

interface Complex {
  re: number;
  im: number;
}

const modulus = ({ re, im }: Complex) => Math.hypot(re, im);

function eigenvalues([[a, b], [c, d]]: [[number, number], [number, number]]): [Complex, Complex] {
  const middle = (a + d) / 2;
  const square = ((a - d) / 2) ** 2 + b * c;
  const root = Math.sqrt(Math.abs(square));
  return square >= 0
    ? [
        { re: middle + root, im: 0 },
        { re: middle - root, im: 0 },
      ]
    : [
        { re: middle, im: root },
        { re: middle, im: -root },
      ];
}

export const adamFrozen = (lambda: number, v: number, hp: Settings): Report => {
  const isNumber = [lambda, v, hp.eta, hp.beta1, hp.eps].every((x) => Number.isFinite(x));
  const inRange = hp.eta > 0 && hp.beta1 >= 0 && hp.beta1 < 1 && v >= 0 && hp.eps >= 0;
  const divisor = Math.sqrt(v) + hp.eps;
  if (!isNumber || !inRange || divisor === 0) throw new RangeError("malformed");

  const effective = hp.eta / divisor;
  const ratio = effective * lambda;
  const weight = 1 - hp.beta1;
  const [first, second] = eigenvalues([
    [1 - weight * ratio, -hp.beta1 * effective],
    [weight * lambda, hp.beta1],
  ]);
  const bound = (2 * (1 + hp.beta1)) / weight;
  return {
    effective,
    bound,
    ratio,
    spectralRadius: Math.max(modulus(first), modulus(second)),
    stable: lambda > 0 && ratio < bound,
  };
};
