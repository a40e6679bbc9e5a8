export function stableEtas(eigs: readonly number[]): { lo: number; hi: number } | null {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  const size = Math.max(...eigs.map(Math.abs));
  return { lo: 0, hi: 2 / size };
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): { lo: number; hi: number } | null {
  return stableEtas(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [39, 24, 5, 18] });
