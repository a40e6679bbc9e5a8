type Label = "PD" | "PSD" | "ND" | "NSD" | "indefinite" | "zero";
type Mat = readonly (readonly number[])[];

function check(A: Mat): void {
  const n = A.length;
  if (n === 0 || A.some((row) => row.length !== n || !row.every(Number.isFinite))) throw new RangeError("malformed");
  const size = Math.max(...A.flat().map(Math.abs));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
    }
  }
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

export function definiteness(A: Mat, tol = 1e-9): Label {
  check(A);
  const eigs = spectrum(A);
  const size = Math.max(...eigs.map(Math.abs));
  if (size === 0) return "zero";
  const det = eigs.reduce((product, lambda) => product * (Math.abs(lambda) <= tol * size ? 0 : lambda / size), 1);
  const trace = eigs.reduce((sum, lambda) => sum + lambda, 0);
  if (det === 0) return trace > 0 ? "PSD" : "NSD";
  return det > 0 ? "PD" : "ND";
}

export function mine({ varx, vary }: { varx: number; vary: number }): { lo: number; hi: number } {
  const hi = Math.sqrt(varx * vary);
  return { lo: -hi, hi };
}
