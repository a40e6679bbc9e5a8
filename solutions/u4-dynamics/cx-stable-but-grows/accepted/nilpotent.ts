// A chain: e3 → k·e2 → k²·e1 → 0. All eigenvalues are 0.

export const witness = (M: number) => {
  if (!Number.isFinite(M) || M <= 1) throw new RangeError(`M = ${M}`);
  const k = 1.1 * Math.sqrt(M);
  return {
    J: [
      [0, k, 0],
      [0, 0, k],
      [0, 0, 0],
    ],
    v: [0, 0, 1],
  };
};
