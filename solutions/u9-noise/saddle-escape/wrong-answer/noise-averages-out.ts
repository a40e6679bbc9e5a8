interface Moments {
  mean: number;
  secondMoment: number;
}

export function escape(lambda: number, eta: number, sigma2: number, T: number, y0: number): Moments {
  if (![lambda, eta, sigma2, y0].every(Number.isFinite) || eta <= 0 || sigma2 < 0 || T < 0)
    throw new RangeError("malformed");
  const factor = 1 - eta * lambda;
  let mean = y0;
  for (let t = 0; t < T; t++) {
    mean = factor * mean;
  }
  return { mean, secondMoment: mean * mean };
}

export function mine({ curvature, rate, variance }: { curvature: number; rate: number; variance: number }): number {
  let T = 0;
  while (T < 200 && escape(curvature, rate, variance, T, 0).secondMoment < 1) T++;
  return T;
}
