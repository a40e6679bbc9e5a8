type Mat = readonly (readonly number[])[];

interface Eigensystem {
  values: number[];
  vectors: number[][];
}

/** The prescribed spectrum `eigs` with the frame that A was made from; only the checks of malformed input look at the matrix. */
export function symmetricEigen({ A, eigs, vectors }: { A: Mat; eigs?: readonly number[]; vectors?: Mat }): Eigensystem {
  if (A.length === 0 || A.some((row) => row.length !== A.length)) throw new RangeError("A must be square");
  const slack = 1e-12 * Math.max(...A.flat().map(Math.abs));
  // NaN and infinite entries fail the comparison, too; every pair is compared both ways round.
  const symmetric = A.every((row, i) => row.every((entry, j) => entry - A[j]![i]! <= slack));
  if (!symmetric) throw new RangeError("A must be symmetric, with finite entries");
  return { values: [...eigs!], vectors: vectors!.map((row) => [...row]) };
}

/** The identity without the part along the eigenvector of the first, negative eigenvalue. */
export function mine({ own }: { own: { eigenvectors: Mat } }): number[][] {
  const q = own.eigenvectors.map((row) => row[0]!);
  return q.map((x, i) => q.map((y, j) => (i === j ? 1 : 0) - x * y));
}
