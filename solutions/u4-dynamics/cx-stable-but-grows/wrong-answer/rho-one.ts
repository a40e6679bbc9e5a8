export function witness(M: number): { J: number[][]; v: number[] } {
  if (!Number.isFinite(M) || M <= 1) throw new RangeError("M must be a number > 1");
  return {
    J: [
      [1, M],
      [0, 1],
    ],
    v: [0, 1],
  };
}
