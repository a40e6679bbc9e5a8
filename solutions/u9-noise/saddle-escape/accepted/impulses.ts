/** Follows each kick of the noise to the end: that of step t arrives with the weight eta·mu^(T-1-t), and squares add up. */
export const escape = (lambda: number, eta: number, sigma2: number, T: number, y0: number) => {
  const bad =
    Number.isNaN(lambda + eta + sigma2 + y0) || [lambda, eta, sigma2, y0].some((x) => Math.abs(x) === Infinity);
  if (bad || T < 0 || eta <= 0 || sigma2 < 0) throw new RangeError("malformed");
  let weight = 1;
  let variance = 0;
  for (let age = 0; age < T; age++) {
    variance += (eta * weight) ** 2 * sigma2;
    weight *= 1 - eta * lambda;
  }
  return { mean: weight * y0, secondMoment: weight * y0 * (weight * y0) + variance };
};

export const mine = (own: { curvature: number; rate: number; variance: number }): number => {
  let T = 0;
  while (Math.sqrt(escape(own.curvature, own.rate, own.variance, T, 0).secondMoment) < 1) T++;
  return T;
};
