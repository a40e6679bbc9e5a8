interface Orbit {
  J0: number;
  converges: boolean;
  last: [number, number];
}

interface Given {
  readonly lambda: number;
  readonly eta: number;
  readonly c: number;
  readonly x0: number;
  readonly T: number;
}

/** Nothing is clipped near 0, so that the factor there is 1 - ηλ; the end comes from making the steps. */
export function clippedOrbit({ lambda, eta, c, x0, T }: Given): Orbit {
  if (![lambda, eta, c, x0].every(Number.isFinite) || eta <= 0 || c <= 0)
    throw new RangeError("eta and c must be positive, and all numbers finite");
  if (!Number.isInteger(T) || T < 1) throw new RangeError("T must be a whole number, at least 1");
  let before = x0;
  let x = x0;
  for (let t = 0; t < T; t++) {
    before = x;
    x -= eta * Math.max(-c, Math.min(c, lambda * x));
  }
  const J0 = 1 - eta * lambda;
  return { J0, converges: Math.abs(J0) < 1, last: [before, x] };
}
