import { isMatrix, isRecord } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

type Matrix = readonly (readonly number[])[];

export const adapter: GoldenAdapter = {
  call({ H, r }) {
    const { eigs, v } = isSymmetric(H) ? smallest(H) : { eigs: [], v: [] };
    return { function: "escapeDirection", given: { H: H!, r: r ?? 1, eigs, v } };
  },
  expected: (answer) =>
    isRecord(answer) ? { direction: answer.directionUpToSign ?? answer.direction!, change: answer.change! } : answer,
};

function isSymmetric(H: unknown): H is Matrix {
  if (!isMatrix(H as never)) return false;
  const rows = H as Matrix;
  return rows.every((row, i) => row.length === rows.length && row.every((entry, j) => entry === rows[j]![i]));
}

/** All eigenvalues, and the eigenvector of the smallest, by Jacobi rotations with the angle from `atan2`. */
function smallest(H: Matrix): { eigs: number[]; v: number[] } {
  const A = H.map((row) => [...row]);
  const V = H.map((_, i) => H.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 20; sweep++) {
    for (let p = 0; p < A.length; p++) {
      for (let q = p + 1; q < A.length; q++) {
        if (A[p]![q] === 0) continue;
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of [...A, ...V]) [row[p], row[q]] = [c * row[p]! + s * row[q]!, c * row[q]! - s * row[p]!];
        const [x, y] = [A[p]!, A[q]!];
        A[p] = x.map((_, k) => c * x[k]! + s * y[k]!);
        A[q] = y.map((_, k) => c * y[k]! - s * x[k]!);
      }
    }
  }
  const eigs = A.map((row, i) => row[i]!);
  const lowest = eigs.indexOf(Math.min(...eigs));
  return { eigs, v: V.map((row) => row[lowest]!) };
}
