import { isMatrix, type Value } from "../../../grader/values/value.ts";
import type { GoldenAdapter, GoldenInput } from "../adapter.ts";

/** Whether the entries of two matrices are in the same positive ratio, by cross-multiplication with the largest one of H. */
function proportional(Sigma: readonly (readonly number[])[], { H }: GoldenInput): boolean {
  const noise = Sigma.flat();
  const curvature = (H as readonly (readonly number[])[]).flat();
  const top = curvature.reduce((best, entry, k) => (Math.abs(entry) > Math.abs(curvature[best]!) ? k : best), 0);
  const size = Math.max(...noise.map(Math.abs)) * Math.abs(curvature[top]!);
  return (
    noise[top]! / curvature[top]! > 0 &&
    noise.every((entry, k) => Math.abs(entry * curvature[top]! - noise[top]! * curvature[k]!) <= 1e-9 * size)
  );
}

/** The golden values give the matrix only. */
export const adapter: GoldenAdapter = {
  call: ({ H, C }) => ({ function: "quadraticNoise", given: { H: H!, C: C! } }),
  expected: (answer, input): Value =>
    isMatrix(answer) ? { Sigma: answer, proportionalToH: proportional(answer, input) } : answer,
};
