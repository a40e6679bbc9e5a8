export function witness(M: number): { J: number[][]; v: number[] } {
  if (!Number.isFinite(M) || M <= 1) throw new RangeError("M must be a number > 1");
  return {
    J: [
      [0.5, 2 * M],
      [0, 0.5],
    ],
    v: [1, 0],
  };
}
