interface Rates {
  kappa: number;
  rho: number;
  etaStar: number;
}

export function rates(eigs: readonly number[]): Rates | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  const smallest = Math.min(...eigs);
  const largest = Math.max(...eigs);
  if (smallest <= 0) return null;
  const kappa = largest / smallest;
  return { kappa, rho: 1 - 1 / kappa, etaStar: 2 / (largest + smallest) };
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): Rates | null {
  return rates(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [11, 49, 45, 26, 29] });
