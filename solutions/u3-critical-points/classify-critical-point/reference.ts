type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Mat = readonly (readonly number[])[];

/** Reads the label off the prescribed spectrum `eigs`; only the checks of malformed input look at the matrix. */
export function classify({ H, eigs, tol = 1e-9 }: { H: Mat; eigs?: readonly number[]; tol?: number }): Label {
  checkSymmetric(H);
  if (eigs === undefined) throw new TypeError("a Hessian that is not malformed comes with its spectrum");
  const threshold = tol * Math.max(1e-300, ...eigs.map(Math.abs));
  const positive = eigs.filter((lambda) => lambda > threshold).length;
  const negative = eigs.filter((lambda) => lambda < -threshold).length;
  if (positive > 0 && negative > 0) return "saddle";
  if (positive === eigs.length) return "minimum";
  if (negative === eigs.length) return "maximum";
  return "inconclusive";
}

function checkSymmetric(H: Mat): void {
  const entries = H.flat();
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("H must be square");
  const largest = Math.max(...entries.map(Math.abs));
  // NaN and infinite entries fail the comparison, too.
  const symmetric = H.every((row, i) => row.every((entry, j) => Math.abs(entry - H[j]![i]!) <= 1e-12 * largest));
  if (!symmetric) throw new RangeError("H must be symmetric, with finite entries");
}

/** `A + tI` has the eigenvalues `λ + t`. */
export function mine({ drawn }: { drawn: { eigenvalues: readonly number[] } }): { lo: number; hi: number } {
  return { lo: -Math.max(...drawn.eigenvalues), hi: -Math.min(...drawn.eigenvalues) };
}
