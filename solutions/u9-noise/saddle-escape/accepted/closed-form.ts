/** The geometric series, summed. */
export function escape(lambda: number, eta: number, sigma2: number, T: number, y0: number) {
  for (const value of [lambda, eta, sigma2, T, y0]) if (!Number.isFinite(value)) throw new RangeError("not finite");
  if (T < 0) throw new RangeError("negative number of steps");
  if (eta <= 0) throw new RangeError("learning rate must be positive");
  if (sigma2 < 0) throw new RangeError("negative variance");
  const mu = 1 - eta * lambda;
  const mean = mu ** T * y0;
  const q = mu * mu;
  const sum = Math.abs(q - 1) < 1e-12 ? T : (q ** T - 1) / (q - 1);
  return { mean, secondMoment: mean ** 2 + eta ** 2 * sigma2 * sum };
}

export function mine({ curvature, rate, variance }: { curvature: number; rate: number; variance: number }): number {
  const q = (1 - rate * curvature) ** 2;
  return Math.ceil(Math.log(1 + (q - 1) / (rate * rate * variance)) / Math.log(q));
}
