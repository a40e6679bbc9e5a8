interface Rates {
  kappa: number;
  rho: number;
  etaStar: number;
}

/** The two ends of the spectrum decide: at the best step they are equally slow. */
export function rates({ eigs }: { eigs: readonly number[] }): Rates | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite))
    throw new RangeError("eigs must be finite numbers, at least one");
  const smallest = Math.min(...eigs);
  const largest = Math.max(...eigs);
  if (smallest <= 0) return null;
  return {
    kappa: largest / smallest,
    rho: (largest - smallest) / (largest + smallest),
    etaStar: 2 / (largest + smallest),
  };
}

export function mine({ curvatures }: { curvatures: readonly number[] }): Rates | null {
  return rates({ eigs: curvatures });
}
