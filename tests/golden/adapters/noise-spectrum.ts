import { symmetricEigenvalues } from "../../../grader/values/linear-algebra.ts";
import type { GoldenAdapter } from "../adapter.ts";

type Matrix = readonly (readonly number[])[];

const isSymmetric = (A: Matrix) =>
  A.length > 0 && A.every((row, i) => row.length === A.length && row.every((entry, j) => entry === A[j]?.[i]));

export const adapter: GoldenAdapter = {
  call({ Sigma, tol }) {
    const eigenvalues = isSymmetric(Sigma as Matrix) ? symmetricEigenvalues(Sigma as Matrix) : [];
    return { function: "noiseSpectrum", given: { Sigma: Sigma!, eigenvalues, ...(tol === undefined ? {} : { tol }) } };
  },
  expected: (answer) => answer,
};
