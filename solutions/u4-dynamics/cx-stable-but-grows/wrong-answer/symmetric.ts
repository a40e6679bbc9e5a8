export function witness(M: number): { J: number[][]; v: number[] } {
  if (!Number.isFinite(M) || M <= 1) throw new RangeError("M must be a number > 1");
  return {
    J: [
      [0.5, 0.4],
      [0.4, 0.5],
    ],
    v: [0, M],
  };
}
