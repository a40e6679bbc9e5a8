import { isMatrix } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

type Matrix = readonly (readonly number[])[];

export const adapter: GoldenAdapter = {
  call: ({ A, tol }) => ({
    function: "definiteness",
    given: {
      A: A!,
      // The reference trusts a spectrum; a malformed matrix has none.
      ...(isSymmetric(A) ? { eigs: eigenvalues(A) } : {}),
      ...(tol === undefined ? {} : { tol }),
    },
  }),
  expected: (answer) => answer,
};

function isSymmetric(A: unknown): A is Matrix {
  if (!isMatrix(A as never)) return false;
  const rows = A as Matrix;
  return rows.every((row, i) => row.length === rows.length && row.every((entry, j) => entry === rows[j]![i]));
}

/** By Jacobi rotations, with the angle from `atan2`. */
function eigenvalues(matrix: Matrix): number[] {
  const A = matrix.map((row) => [...row]);
  for (let sweep = 0; sweep < 20; sweep++) {
    for (let p = 0; p < A.length; p++) {
      for (let q = p + 1; q < A.length; q++) {
        if (A[p]![q] === 0) continue;
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of A) [row[p], row[q]] = [c * row[p]! + s * row[q]!, c * row[q]! - s * row[p]!];
        const [x, y] = [A[p]!, A[q]!];
        A[p] = x.map((_, k) => c * x[k]! + s * y[k]!);
        A[q] = y.map((_, k) => c * y[k]! - s * x[k]!);
      }
    }
  }
  return A.map((row, i) => row[i]!);
}
