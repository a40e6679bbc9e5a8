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
  const size = Math.max(...H.flat().map(Math.abs));
  if (size === 0) return "inconclusive";
  const trace = H.reduce((sum, row, i) => sum + row[i]!, 0);
  if (trace > tol * size) return "minimum";
  if (trace < -tol * size) return "maximum";
  return "saddle";
}

export function mineOf({ A }: { A: Mat }): { lo: number; hi: number } {
  // The trace of A + tI vanishes at a single t.
  const t = -A.reduce((sum, row, i) => sum + row[i]!, 0) / A.length;
  return { lo: t, hi: t };
}

// My own numbers, from the handout.
export const mine = () => mineOf({ k: 1, drawn: { matrix: [[-18, -18, 24], [-18, -3, 6], [24, 6, -24]], eigenvalues: [-51, -6, 12], eigenvectors: [[-0.6666666666666666, 0.3333333333333333, 0.6666666666666666], [-0.3333333333333333, 0.6666666666666666, -0.6666666666666666], [0.6666666666666666, 0.6666666666666666, 0.3333333333333333]] }, A: [[-18, -18, 24], [-18, -3, 6], [24, 6, -24]] });
