interface Moments {
  mean: number;
  secondMoment: number;
}

/** Noise of one standard deviation to either side, and the mean over all 2^T paths: right, but hopeless for many steps. */
export function escape(lambda: number, eta: number, sigma2: number, T: number, y0: number): Moments {
  if (![lambda, eta, sigma2, y0].every(Number.isFinite) || eta <= 0 || sigma2 < 0 || T < 0)
    throw new RangeError("malformed");
  const kick = Math.sqrt(sigma2);
  const walk = (y: number, steps: number): Moments => {
    if (steps === 0) return { mean: y, secondMoment: y * y };
    const up = walk(y - eta * (lambda * y + kick), steps - 1);
    const down = walk(y - eta * (lambda * y - kick), steps - 1);
    return { mean: (up.mean + down.mean) / 2, secondMoment: (up.secondMoment + down.secondMoment) / 2 };
  };
  return walk(y0, T);
}

export function mine({ curvature, rate, variance }: { curvature: number; rate: number; variance: number }): number {
  let T = 0;
  while (escape(curvature, rate, variance, T, 0).secondMoment < 1) T++;
  return T;
}
