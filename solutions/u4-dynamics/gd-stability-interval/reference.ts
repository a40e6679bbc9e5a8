/** The open interval (0, 2/λ_max) if every eigenvalue is positive; no learning rate is stable otherwise. */
export function stableEtas({ eigs }: { eigs: readonly number[] }): { lo: number; hi: number } | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite))
    throw new RangeError("eigs must be finite numbers, at least one");
  const largest = Math.max(...eigs);
  return Math.min(...eigs) > 0 ? { lo: 0, hi: 2 / largest } : null;
}

export function mine({ curvatures }: { curvatures: readonly number[] }): { lo: number; hi: number } | null {
  return stableEtas({ eigs: curvatures });
}
