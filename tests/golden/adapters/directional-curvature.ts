import { isMatrix } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

type Matrix = readonly (readonly number[])[];

export const adapter: GoldenAdapter = {
  call: ({ H, d, Q }) => ({
    function: "directionalCurvature",
    // Golden values may leave out the eigenvectors, and then say nothing about the weights.
    given: { H: H!, d: d!, Q: Q ?? (isMatrix(H!) ? eigenvectors(H) : []) },
  }),
  expected: (answer) => answer,
};

/** By Jacobi rotations, with the angle from `atan2`. */
function eigenvectors(H: Matrix): number[][] {
  const n = H.length;
  const A = H.map((row) => [...row]);
  const V = A.map((_, i) => A.map((_, j) => (i === j ? 1 : 0)));
  const turnColumns = (rows: number[][], p: number, q: number, c: number, s: number) => {
    for (const row of rows) [row[p], row[q]] = [c * row[p]! + s * row[q]!, c * row[q]! - s * row[p]!];
  };
  for (let sweep = 0; sweep < 20; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (A[p]![q] === 0) continue;
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        turnColumns(A, p, q, c, s);
        turnColumns(V, p, q, c, s);
        const [x, y] = [A[p]!, A[q]!];
        A[p] = x.map((_, k) => c * x[k]! + s * y[k]!);
        A[q] = y.map((_, k) => c * y[k]! - s * x[k]!);
      }
    }
  }
  return V;
}
