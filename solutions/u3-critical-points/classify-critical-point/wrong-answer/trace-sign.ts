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

export function mine({ A }: { A: Mat }): { lo: number; hi: number } {
  // The trace of A + tI vanishes at a single t.
  const t = -A.reduce((sum, row, i) => sum + row[i]!, 0) / A.length;
  return { lo: t, hi: t };
}
