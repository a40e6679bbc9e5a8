type Label = "strictly-convex" | "convex" | "strictly-concave" | "concave" | "affine" | "neither";
type Mat = readonly (readonly number[])[];

/** Eigenvalues by cyclic Jacobi rotations. */
function eigenvalues(H: Mat): number[] {
  const A = H.map((row) => [...row]);
  const n = A.length;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (A[p]![q] === 0) continue;
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (let k = 0; k < n; k++) {
          const [x, y] = [A[k]![p]!, A[k]![q]!];
          A[k]![p] = c * x + s * y;
          A[k]![q] = c * y - s * x;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [A[p]![k]!, A[q]![k]!];
          A[p]![k] = c * x + s * y;
          A[q]![k] = c * y - s * x;
        }
      }
    }
  }
  return A.map((row, i) => row[i]!);
}

export function convexity(H: Mat, tol = 1e-9): Label {
  const n = H.length;
  if (n === 0) throw new RangeError("empty matrix");
  if (!H.every((row) => row.length === n)) throw new RangeError("not square");
  if (!H.every((row) => row.every((x) => Number.isFinite(x)))) throw new RangeError("not finite");
  const scale = Math.max(...H.map((row) => Math.max(...row.map((x) => Math.abs(x)))));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (Math.abs(H[i]![j]! - H[j]![i]!) > 1e-12 * scale) throw new RangeError("not symmetric");
    }
  }
  const lambda = eigenvalues(H);
  const zero = tol * Math.max(...lambda.map(Math.abs));
  // Convex and concave first, then how strictly.
  const low = Math.min(...lambda);
  const high = Math.max(...lambda);
  const convex = low >= -zero;
  const concave = high <= zero;
  if (convex && concave) return "affine";
  if (convex) return low > zero ? "strictly-convex" : "convex";
  if (concave) return high < -zero ? "strictly-concave" : "concave";
  return "neither";
}

/** Bisects for the weight decay at which the verdict changes: no formula for the eigenvalues of A + tI. */
export function mine({ A }: { A: Mat }): number {
  let low = 0;
  let high = 1000;
  for (let i = 0; i < 60; i++) {
    const t = (low + high) / 2;
    const shifted = A.map((row, i) => row.map((x, j) => (i === j ? x + t : x)));
    if (convexity(shifted, 0) === "strictly-convex") high = t;
    else low = t;
  }
  return high;
}
