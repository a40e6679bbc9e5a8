interface Rates {
  kappa: number;
  rho: number;
  etaStar: number;
}

export function rates(eigs: readonly number[]): Rates | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  const sizes = eigs.map(Math.abs);
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  if (smallest === 0) return null;
  const kappa = largest / smallest;
  return { kappa, rho: (kappa - 1) / (kappa + 1), etaStar: 2 / (largest + smallest) };
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): Rates | null {
  return rates(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [5, 46, 59, 53, 3] });
