type Label = "strictly-convex" | "convex" | "strictly-concave" | "concave" | "affine" | "neither";
type Mat = readonly (readonly number[])[];

function check(H: Mat): void {
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("not square");
  if (!H.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (H.some((row, i) => row.some((x, j) => Math.abs(x - H[j]![i]!) > 1e-12 * size)))
    throw new RangeError("not symmetric");
}

export function convexity(H: Mat, tol = 1e-9): Label {
  check(H);
  const lambda = H.map((row, i) => row[i]!);
  const zero = tol * Math.max(...lambda.map(Math.abs));
  const up = lambda.some((x) => x > zero);
  const down = lambda.some((x) => x < -zero);
  const straight = lambda.some((x) => Math.abs(x) <= zero);
  if (up && down) return "neither";
  if (up) return straight ? "convex" : "strictly-convex";
  if (down) return straight ? "concave" : "strictly-concave";
  return "affine";
}

export function mine({ A }: { A: Mat }): number {
  return -Math.min(...A.map((row, i) => row[i]!));
}
