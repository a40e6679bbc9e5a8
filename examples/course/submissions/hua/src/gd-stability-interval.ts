export function stableEtas(eigs: readonly number[]): { lo: number; hi: number } | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  return { lo: 0, hi: 2 / Math.max(...eigs) };
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): { lo: number; hi: number } | null {
  return stableEtas(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [10, 14, 13, 9] });
