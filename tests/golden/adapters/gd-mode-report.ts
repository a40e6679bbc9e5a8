import { type Matrix, symmetricEigenvalues } from "../../../grader/values/linear-algebra.ts";
import type { GoldenAdapter } from "../adapter.ts";

const isSymmetric = (matrix: Matrix) =>
  matrix.length > 0 &&
  matrix.every((row, i) => row.length === matrix.length && row.every((x, j) => x === matrix[j]![i]));

export const adapter: GoldenAdapter = {
  call({ H, eta }) {
    const matrix = H as Matrix;
    const eigenvalues = isSymmetric(matrix) ? symmetricEigenvalues(matrix) : [];
    return { function: "modes", given: { H: matrix, eta: eta!, eigenvalues } };
  },
  expected: (answer) => answer,
};
