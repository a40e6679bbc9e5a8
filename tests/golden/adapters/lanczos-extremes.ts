import type { GoldenAdapter } from "../adapter.ts";
import { eigensystem, type Matrix } from "../eigensystem.ts";

/** Eigenvalues that differ by rounding only are the same one. */
function merged(values: readonly number[]): number[] {
  const near = 1e-9 * Math.max(...values.map(Math.abs));
  return values.map((value) => values.find((other) => Math.abs(other - value) <= near)!);
}

export const adapter: GoldenAdapter = {
  call(input) {
    const matrix = (input.A ?? input.H) as Matrix | undefined;
    if (matrix === undefined || input.v0 === undefined || input.k === undefined) return undefined;
    const { eigenvalues, eigenvectors } = eigensystem(matrix);
    const m = { matrix, eigenvalues: merged(eigenvalues), eigenvectors };
    return { function: "lanczos", given: { m, v0: input.v0, k: input.k } };
  },
  expected: (answer) => answer,
};
