type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Mat = readonly (readonly number[])[];

function check(H: Mat): void {
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("not square");
  if (!H.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (H.some((row, i) => row.some((x, j) => Math.abs(x - H[j]![i]!) > 1e-12 * size)))
    throw new RangeError("not symmetric");
}

export function classify(H: Mat, tol = 1e-9): Label {
  check(H);
  const diagonal = H.map((row, i) => row[i]!);
  const zero = tol * Math.max(...diagonal.map(Math.abs));
  const positive = diagonal.some((x) => x > zero);
  const negative = diagonal.some((x) => x < -zero);
  if (positive && negative) return "saddle";
  if (diagonal.some((x) => Math.abs(x) <= zero)) return "inconclusive";
  return positive ? "minimum" : "maximum";
}

export function mineOf({ A }: { A: Mat }): { lo: number; hi: number } {
  const diagonal = A.map((row, i) => row[i]!);
  return { lo: -Math.max(...diagonal), hi: -Math.min(...diagonal) };
}

// My own numbers, from the handout.
export const mine = () => mineOf({ k: 2, drawn: { matrix: [[1, 16, -2], [16, 7, 14], [-2, 14, 16]], eigenvalues: [-16, 11, 29], eigenvectors: [[0.6666666666666666, -0.6666666666666666, 0.3333333333333333], [-0.6666666666666666, -0.3333333333333333, 0.6666666666666666], [0.3333333333333333, 0.6666666666666666, 0.6666666666666666]] }, A: [[1, 16, -2], [16, 7, 14], [-2, 14, 16]] });
