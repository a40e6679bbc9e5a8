import { isRecord } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";
import { eigensystem, isSymmetric, type Matrix } from "../eigensystem.ts";

export const adapter: GoldenAdapter = {
  call({ H, r }) {
    const { eigs, v } = isSymmetric(H) ? smallest(H) : { eigs: [], v: [] };
    return { function: "escapeDirection", given: { H: H!, r: r ?? 1, eigs, v } };
  },
  expected: (answer) =>
    isRecord(answer) ? { direction: answer.directionUpToSign ?? answer.direction!, change: answer.change! } : answer,
};

/** All eigenvalues, and the eigenvector of the smallest. */
function smallest(H: Matrix): { eigs: number[]; v: number[] } {
  const { eigenvalues, eigenvectors } = eigensystem(H);
  const lowest = eigenvalues.indexOf(Math.min(...eigenvalues));
  return { eigs: eigenvalues, v: eigenvectors.map((row) => row[lowest]!) };
}
