interface Setting {
  lambda: number;
  eta: number;
  sigma2: number;
  T: number;
  y0: number;
}

export function escape({ lambda, eta, sigma2, T, y0 }: Setting): { mean: number; secondMoment: number } {
  if (![lambda, eta, sigma2, y0].every(Number.isFinite) || eta <= 0 || sigma2 < 0 || T < 0)
    throw new RangeError("all numbers must be finite, eta positive, sigma2 and T not negative");
  const factor = 1 - eta * lambda;
  let mean = y0;
  let secondMoment = y0 * y0;
  for (let t = 0; t < T; t++) {
    mean *= factor;
    secondMoment = factor * factor * secondMoment + eta * eta * sigma2;
  }
  return { mean, secondMoment };
}

export function mine({ curvature, rate, variance }: { curvature: number; rate: number; variance: number }): number {
  const factor = 1 - rate * curvature;
  let steps = 0;
  for (let secondMoment = 0; secondMoment < 1; steps++)
    secondMoment = factor * factor * secondMoment + rate * rate * variance;
  return steps;
}
