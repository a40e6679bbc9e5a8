import { isMatrix, type Value } from "../../grader/values/value.ts";

export type Matrix = readonly (readonly number[])[];

export function isSymmetric(value: Value | undefined): value is Matrix {
  if (value === undefined || !isMatrix(value)) return false;
  return value.every((row, i) => row.length === value.length && row.every((entry, j) => entry === value[j]![i]));
}

/**
 * Eigenvalues, in no order, and eigenvectors, as columns, of a symmetric matrix: by Jacobi's rotations with the angle from
 * `atan2`, which the grader's own do without.
 */
export function eigensystem(matrix: Matrix): { eigenvalues: number[]; eigenvectors: number[][] } {
  const a = matrix.map((row) => [...row]);
  const q = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let i = 0; i < a.length; i++) {
      for (let j = i + 1; j < a.length; j++) {
        if (a[i]![j] === 0) continue;
        const theta = Math.atan2(2 * a[i]![j]!, a[j]![j]! - a[i]![i]!) / 2;
        const [c, s] = [Math.cos(theta), Math.sin(theta)];
        for (const row of [...a, ...q]) [row[i], row[j]] = [c * row[i]! - s * row[j]!, s * row[i]! + c * row[j]!];
        const [upper, lower] = [a[i]!, a[j]!];
        a[i] = upper.map((x, k) => c * x - s * lower[k]!);
        a[j] = upper.map((x, k) => s * x + c * lower[k]!);
        a[i]![j] = 0;
        a[j]![i] = 0;
      }
    }
  }
  return { eigenvalues: a.map((row, i) => row[i]!), eigenvectors: q };
}
