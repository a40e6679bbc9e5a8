interface Complex {
  re: number;
  im: number;
}

const modulus = ({ re, im }: Complex) => Math.hypot(re, im);

function roots(p: number, q: number): [Complex, Complex] {
  // z² + pz + q = 0
  const quarter = (p * p) / 4 - q;
  if (quarter < -1e-13) {
    const im = Math.sqrt(-quarter);
    return [
      { re: -p / 2, im },
      { re: -p / 2, im: -im },
    ];
  }
  const root = Math.sqrt(Math.max(0, quarter));
  return [
    { re: -p / 2 + root, im: 0 },
    { re: -p / 2 - root, im: 0 },
  ];
}

export const heavyBall = (lambda: number, eta: number, beta: number) => {
  if (Number.isNaN(lambda) || Math.abs(lambda) === Infinity) throw new RangeError(`lambda = ${lambda}`);
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError(`eta = ${eta}`);
  if (!(beta >= 0) || beta >= 1) throw new RangeError(`beta = ${beta}`);
  const J = [
    [1 + beta - eta * lambda, -beta],
    [1, 0],
  ];
  const both = roots(-J[0]![0]!, beta);
  const spectralRadius = Math.max(...both.map(modulus));
  return { J, spectralRadius, stable: spectralRadius < 1 - 1e-9, complex: both[0].im !== 0 };
};
