import { isRecord, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter } from "../adapter.ts";
import { eigensystem, type Matrix } from "../eigensystem.ts";

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

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
