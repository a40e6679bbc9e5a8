import type { GoldenAdapter } from "../adapter.ts";

type Matrix = readonly (readonly number[])[];

/** Eigenvalues and eigenvectors (in columns) of a symmetric matrix by Jacobi rotations: what H was made from. */
function eigen(A: Matrix): { eigenvalues: number[]; eigenvectors: number[][] } {
  const a = A.map((row) => [...row]);
  const v = A.map((_, i) => A.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 40; sweep++) {
    for (let q = 1; q < a.length; q++) {
      for (let p = 0; p < q; p++) {
        if (a[p]![q] === 0) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const rows of [a, v]) {
          for (const row of rows) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
        }
        const [upper, lower] = [a[p]!, a[q]!];
        a[p] = upper.map((entry, k) => c * entry - s * lower[k]!);
        a[q] = upper.map((entry, k) => s * entry + c * lower[k]!);
      }
    }
  }
  return { eigenvalues: a.map((row, i) => row[i]!), eigenvectors: v };
}

const isSquare = (A: Matrix) => A.every((row) => row.length === A.length);

export const adapter: GoldenAdapter = {
  call({ H, Sigma, eta }) {
    const spectrum = isSquare(H as Matrix) ? eigen(H as Matrix) : {};
    return { function: "stationary", given: { H: H!, Sigma: Sigma!, eta: eta!, ...spectrum } };
  },
  expected: (answer) => answer,
};
