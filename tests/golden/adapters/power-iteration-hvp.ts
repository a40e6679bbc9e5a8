import { isRecord, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";

export type Matrix = readonly (readonly number[])[];

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Eigenvalues and eigenvectors, as columns, by Jacobi's rotations. */
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

/** The iterate itself, for golden values that name the eigenvalue only. */
function iterate(matrix: Matrix, v0: readonly number[], iters: number): number[] {
  let v = [...v0];
  for (let t = 0; t <= iters; t++) {
    const size = Math.sqrt(dot(v, v));
    const unit = v.map((x) => x / size);
    v = matrix.map((row) => dot(row, unit));
    if (t === iters || v.every((x) => x === 0)) return unit;
  }
  return v;
}

export const adapter: GoldenAdapter = {
  call(input) {
    const matrix = input.A ?? input.H;
    if (matrix === undefined || input.v0 === undefined || input.iters === undefined) return undefined;
    const m = { matrix, ...eigensystem(matrix as Matrix) };
    return { function: "powerIteration", given: { m, v0: input.v0, iters: input.iters } };
  },
  expected(answer, input): Value {
    if (!isRecord(answer) || "vector" in answer) return answer;
    return { ...answer, vector: iterate((input.A ?? input.H) as Matrix, input.v0 as number[], input.iters as number) };
  },
};
