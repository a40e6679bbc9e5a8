interface Witness {
  lambda: number;
  eta: number;
  c: number;
  x0: number;
}

const FACTOR = -99;

/** A learning rate that is far too large, with a large bound. */
export function witness({ curvature: lambda }: { curvature: number }): Witness {
  const eta = (1 - FACTOR) / lambda;
  return { lambda, eta, c: 1000, x0: 5e-4 };
}
