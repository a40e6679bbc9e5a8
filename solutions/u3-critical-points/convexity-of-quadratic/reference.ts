type Label = "strictly-convex" | "convex" | "strictly-concave" | "concave" | "affine" | "neither";
type Mat = readonly (readonly number[])[];

/** Reads the label off the prescribed spectrum `eigs`; only the checks of malformed input look at the matrix. */
export function convexity({ H, eigs = [], tol = 1e-9 }: { H: Mat; eigs?: readonly number[]; tol?: number }): Label {
  checkSymmetric(H);
  const threshold = tol * Math.max(...eigs.map(Math.abs));
  const up = eigs.some((lambda) => lambda > threshold);
  const down = eigs.some((lambda) => lambda < -threshold);
  const straight = eigs.some((lambda) => Math.abs(lambda) <= threshold);
  if (up && down) return "neither";
  if (up) return straight ? "convex" : "strictly-convex";
  if (down) return straight ? "concave" : "strictly-concave";
  return "affine";
}

function checkSymmetric(H: Mat): void {
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("H must be square");
  const largest = Math.max(...H.flat().map(Math.abs));
  // NaN and infinity fail here too: their difference from themselves is NaN.
  const symmetric = H.every((row, i) => row.every((entry, j) => Math.abs(entry - H[j]![i]!) <= 1e-12 * largest));
  if (!symmetric) throw new RangeError("H must be symmetric, with finite entries");
}

/** `A + tI` has the eigenvalues `λ + t`: the last to become 0 is the smallest. */
export function mine({ drawn }: { drawn: { eigenvalues: readonly number[] } }): number {
  return -Math.min(...drawn.eigenvalues);
}
