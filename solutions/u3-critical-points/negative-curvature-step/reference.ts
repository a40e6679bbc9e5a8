type Mat = readonly (readonly number[])[];

interface Given {
  H: Mat;
  r: number;
  /** The prescribed spectrum, and the eigenvector of its smallest value. */
  eigs: readonly number[];
  v: readonly number[];
}

export function escapeDirection({ H, r, eigs, v }: Given): { direction: number[]; change: number } | null {
  checkSymmetric(H);
  if (!(r >= 0 && r < Infinity)) throw new RangeError("r must be finite and not negative");
  const lowest = Math.min(...eigs);
  if (lowest >= -1e-9 * Math.max(...eigs.map(Math.abs))) return null;
  return { direction: [...v], change: (lowest * r * r) / 2 };
}

function checkSymmetric(H: Mat): void {
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("H must be square");
  const largest = Math.max(...H.flat().map(Math.abs));
  // NaN and infinity fail here too: their difference from themselves is NaN.
  const symmetric = H.every((row, i) => row.every((entry, j) => Math.abs(entry - H[j]![i]!) <= 1e-12 * largest));
  if (!symmetric) throw new RangeError("H must be symmetric, with finite entries");
}

/** Half of |λ|·r² is the fall. */
export function mine({ drawn, fall }: { drawn: { eigenvalues: readonly number[] }; fall: number }): number {
  return Math.sqrt((-2 * fall) / Math.min(...drawn.eigenvalues));
}
