export function stableEtas(eigs: readonly number[]): { lo: number; hi: number } | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  return Math.min(...eigs) > 0 ? { lo: 0, hi: 2 / Math.min(...eigs) } : null;
}

export function mine({ curvatures }: { curvatures: readonly number[] }): { lo: number; hi: number } | null {
  return stableEtas(curvatures);
}
