import { isMatrix, isRecord, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter, GoldenInput } from "../adapter.ts";

type Matrix = readonly (readonly number[])[];

export const adapter: GoldenAdapter = {
  call: ({ A }) => ({ function: "symmetricEigen", given: { A: A!, ...systemOf(A) } }),
  // Golden values list eigenvectors by rows, or leave them out; the clauses judge a whole eigensystem.
  expected: (answer, { A }: GoldenInput) => {
    if (!isRecord(answer)) return answer;
    const rows = answer.vectorsUpToSign as Matrix | undefined;
    const vectors = answer.vectors ?? rows?.map((_, k) => rows.map((v) => v[k]!)) ?? systemOf(A).vectors!;
    return { values: answer.values!, vectors } as Value;
  },
};

/** By power iteration on the shifted matrix with deflation; the reference trusts what it is given. */
function systemOf(A: Value | undefined): { eigs?: number[]; vectors?: number[][] } {
  if (!isMatrix(A!) || A.some((row, i) => row.length !== A.length || row.some((x, j) => x !== A[j]![i]))) return {};
  const shift = 1 + Math.max(...A.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0)));
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, entry, i) => sum + entry * y[i]!, 0);
  const found: number[][] = [];
  const unit = (start: readonly number[]) => {
    let x = [...start];
    for (const v of [...found, ...found]) {
      const along = dot(v, x);
      x = x.map((entry, i) => entry - along * v[i]!);
    }
    const length = Math.sqrt(dot(x, x));
    return x.map((entry) => entry / length);
  };
  for (let k = 0; k < A.length; k++) {
    let v = unit(A.map((_, i) => Math.cos(2 + 3 * i + 5 * k)));
    for (let step = 0; step < 20_000; step++) v = unit(A.map((row, i) => shift * v[i]! - dot(row, v)));
    found.push(v);
  }
  const pairs = found
    .map((v) => ({
      v,
      value: dot(
        v,
        A.map((row) => dot(row, v)),
      ),
    }))
    .sort((x, y) => x.value - y.value);
  return { eigs: pairs.map(({ value }) => value), vectors: A.map((_, i) => pairs.map(({ v }) => v[i]!)) };
}
