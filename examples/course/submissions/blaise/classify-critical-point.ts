type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Mat = readonly (readonly number[])[];

function check(H: Mat): void {
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("not square");
  if (!H.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (H.some((row, i) => row.some((x, j) => Math.abs(x - H[j]![i]!) > 1e-12 * size)))
    throw new RangeError("not symmetric");
}

function eigenvalues(H: Mat): number[] {
  const A = H.map((row) => [...row]);
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < A.length; p++) {
      for (let q = p + 1; q < A.length; q++) {
        if (A[p]![q] === 0) continue;
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (const row of A) [row[p], row[q]] = [c * row[p]! + s * row[q]!, c * row[q]! - s * row[p]!];
        const [x, y] = [A[p]!, A[q]!];
        A[p] = x.map((_, k) => c * x[k]! + s * y[k]!);
        A[q] = y.map((_, k) => c * y[k]! - s * x[k]!);
      }
    }
  }
  return A.map((row, i) => row[i]!).sort((a, b) => a - b);
}

export function classify(H: Mat, tol = 1e-9): Label {
  check(H);
  const lambda = eigenvalues(H);
  const zero = tol * Math.max(...lambda.map(Math.abs));
  if (lambda.some((x) => Math.abs(x) <= zero)) return "inconclusive";
  if (lambda.every((x) => x > 0)) return "minimum";
  if (lambda.every((x) => x < 0)) return "maximum";
  return "saddle";
}

export function mineOf({ A }: { A: Mat }): { lo: number; hi: number } {
  const lambda = eigenvalues(A);
  return { lo: -lambda.at(-1)!, hi: -lambda[0]! };
}

// My own numbers, from the handout.
export const mine = () => mineOf({ k: 2, drawn: { matrix: [[0, 26, 2], [26, 15, 28], [2, 28, 27]], eigenvalues: [-25, 11, 56], eigenvectors: [[-0.6666666666666666, 0.6666666666666666, 0.3333333333333333], [0.6666666666666666, 0.3333333333333333, 0.6666666666666666], [-0.3333333333333333, -0.6666666666666666, 0.6666666666666666]] }, A: [[0, 26, 2], [26, 15, 28], [2, 28, 27]] });
