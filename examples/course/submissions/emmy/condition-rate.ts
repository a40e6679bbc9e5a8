interface Rates {
  kappa: number;
  rho: number;
  etaStar: number;
}

export function rates(eigs: readonly number[]): Rates | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  if (eigs.some((lambda) => lambda <= 0)) return null;
  const smallest = eigs[0]!;
  const largest = eigs[eigs.length - 1]!;
  const kappa = largest / smallest;
  return { kappa, rho: (kappa - 1) / (kappa + 1), etaStar: 2 / (largest + smallest) };
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): Rates | null {
  return rates(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [47, 16, 22, 59, 17] });
