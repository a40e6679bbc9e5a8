import { type Matrix, spectralRadius } from "../../../grader/values/linear-algebra.ts";
import type { GoldenAdapter } from "../adapter.ts";

const isSquare = (matrix: Matrix) => matrix.length > 0 && matrix.every((row) => row.length === matrix.length);

export const adapter: GoldenAdapter = {
  call({ J, v, T }) {
    const matrix = J as Matrix;
    const radius = isSquare(matrix) ? spectralRadius(matrix) : Number.NaN;
    return { function: "transient", given: { J: matrix, v: v!, T: T!, radius } };
  },
  expected: (answer) => answer,
};
