import { type Matrix, multiply } from "../../../grader/values/linear-algebra.ts";
import type { GoldenAdapter } from "../adapter.ts";

/** The spectral radius as the growth rate of the powers of a matrix; no eigenvalues are needed. */
function spectralRadius(matrix: Matrix): number {
  let power = matrix;
  let logarithm = 0;
  for (let squarings = 0; squarings < 60; squarings++) {
    const size = Math.max(...power.flat().map(Math.abs));
    if (size === 0) return 0;
    logarithm += Math.log(size) / 2 ** squarings;
    const scaled = power.map((row) => row.map((entry) => entry / size));
    power = multiply(scaled, scaled);
  }
  return Math.exp(logarithm);
}

const isSquare = (matrix: Matrix) => matrix.length > 0 && matrix.every((row) => row.length === matrix.length);

export const adapter: GoldenAdapter = {
  call(input) {
    const J = input.J as Matrix;
    const radius = isSquare(J) ? spectralRadius(J) : Number.NaN;
    return { function: "mapStability", given: { J, radius, ...(input.tol === undefined ? {} : { tol: input.tol }) } };
  },
  expected: (answer) => answer,
};
