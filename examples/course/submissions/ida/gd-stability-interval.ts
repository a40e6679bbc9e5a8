export function stableEtas(eigs: readonly number[]): { lo: number; hi: number } | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  return Math.min(...eigs) > 0 ? { lo: 0, hi: 2 / Math.min(...eigs) } : null;
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): { lo: number; hi: number } | null {
  return stableEtas(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [12, 27, 7, 31] });
