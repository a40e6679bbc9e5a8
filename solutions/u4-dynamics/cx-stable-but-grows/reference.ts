/** A double eigenvalue 0.5, and an entry beside it that enlarges (0, 1) more than 2M times in one step. */
export function witness({ M }: { M: number }): { J: number[][]; v: number[] } {
  if (!(M > 1 && M < Number.POSITIVE_INFINITY)) throw new RangeError("M must be a finite number > 1");
  return {
    J: [
      [0.5, 2 * M],
      [0, 0.5],
    ],
    v: [0, 1],
  };
}
