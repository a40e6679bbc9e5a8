type Label = "PD" | "PSD" | "ND" | "NSD" | "indefinite" | "zero";
type Mat = readonly (readonly number[])[];

/** Reads the label off the prescribed spectrum `eigs`; only the checks of malformed input look at the matrix. */
export function definiteness({ A, eigs, tol = 1e-9 }: { A: Mat; eigs?: readonly number[]; tol?: number }): Label {
  checkSymmetric(A);
  if (eigs === undefined) throw new TypeError("a matrix that is not malformed comes with its spectrum");
  const threshold = tol * Math.max(...eigs.map(Math.abs));
  const positive = eigs.filter((lambda) => lambda > threshold).length;
  const negative = eigs.filter((lambda) => lambda < -threshold).length;
  if (positive > 0 && negative > 0) return "indefinite";
  if (positive > 0) return positive === eigs.length ? "PD" : "PSD";
  if (negative > 0) return negative === eigs.length ? "ND" : "NSD";
  return "zero";
}

function checkSymmetric(A: Mat): void {
  if (A.length === 0 || A.some((row) => row.length !== A.length)) throw new RangeError("A must be square");
  const slack = 1e-12 * Math.max(...A.flat().map(Math.abs));
  // NaN and infinite entries fail the comparison, too; every pair is compared both ways round.
  const symmetric = A.every((row, i) => row.every((entry, j) => entry - A[j]![i]! <= slack));
  if (!symmetric) throw new RangeError("A must be symmetric, with finite entries");
}

/** t² ≤ kx²·ky², that is, |t| ≤ kxy. */
export function mine({ k, x, y }: { k: number; x: number; y: number }): { lo: number; hi: number } {
  return { lo: -k * x * y, hi: k * x * y };
}
