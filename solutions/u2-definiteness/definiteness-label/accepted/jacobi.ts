type Label = "PD" | "PSD" | "ND" | "NSD" | "indefinite" | "zero";
type Mat = readonly (readonly number[])[];

function assertSymmetric(A: Mat): void {
  const n = A.length;
  if (!n || A.some((row) => row.length !== n || !row.every(Number.isFinite))) throw new RangeError("bad matrix");
  const slack = 1e-12 * Math.max(...A.flat().map(Math.abs));
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (Math.abs(A[i]![j]! - A[j]![i]!) > slack) throw new RangeError("asymmetric");
}

/** Eigenvalues by Jacobi rotations. */
function spectrum(matrix: Mat): number[] {
  const A = matrix.map((row) => [...row]);
  const n = A.length;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (A[p]![q]! === 0) continue;
        const cot2 = (A[q]![q]! - A[p]![p]!) / (2 * A[p]![q]!);
        const t = (cot2 < 0 ? -1 : 1) / (Math.abs(cot2) + Math.hypot(cot2, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (const row of A) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
        const [x, y] = [A[p]!, A[q]!];
        A[p] = x.map((entry, k) => c * entry - s * y[k]!);
        A[q] = x.map((entry, k) => s * entry + c * y[k]!);
      }
    }
  }
  return A.map((row, i) => row[i]!);
}

export function definiteness(A: Mat, tol?: number): Label {
  assertSymmetric(A);
  const eigs = spectrum(A);
  const zero = (tol ?? 1e-9) * Math.max(...eigs.map((x) => Math.abs(x)));
  const signs = eigs.map((x) => (Math.abs(x) <= zero ? 0 : Math.sign(x)));
  const has = (sign: number) => signs.includes(sign);
  if (has(1) && has(-1)) return "indefinite";
  if (has(1)) return has(0) ? "PSD" : "PD";
  if (has(-1)) return has(0) ? "NSD" : "ND";
  return "zero";
}

export function mine({ varx, vary }: { varx: number; vary: number }): { lo: number; hi: number } {
  const most = Math.sqrt(varx * vary);
  return { lo: -most, hi: most };
}
