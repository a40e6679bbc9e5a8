// Over an interval a V is largest at an end, so that only the extreme eigenvalues need a look.
export const contraction = (eigs: readonly number[], eta: number): { mu: number; slowest: number[] } => {
  if (eigs.length === 0 || eigs.some((x) => !Number.isFinite(x))) throw new RangeError("bad spectrum");
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("bad step");
  const sorted = [...eigs].sort((a, b) => a - b);
  const low = sorted[0]!;
  const high = sorted[sorted.length - 1]!;
  const creeping = Math.abs(1 - eta * low);
  const overshooting = Math.abs(1 - eta * high);
  const mu = Math.max(creeping, overshooting);
  if (low === high) return { mu, slowest: [low] };
  if (Math.abs(creeping - overshooting) <= 1e-9 * mu) return { mu, slowest: [low, high] };
  return { mu, slowest: [creeping > overshooting ? low : high] };
};
