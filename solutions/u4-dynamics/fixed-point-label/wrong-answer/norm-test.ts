// Takes the spectral norm, the largest singular value, for the spectral radius.

type Matrix = readonly (readonly number[])[];

interface Verdict {
  label: "stable" | "unstable" | "critical";
  spectralRadius: number;
}

/** The square root of the largest eigenvalue of J'J, by cyclic Jacobi rotations. */
function spectralNorm(J: Matrix): number {
  const n = J.length;
  const A = J.map((_, i) => J.map((_, j) => J.reduce((sum, row) => sum + row[i]! * row[j]!, 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = A[p]![q]!;
        if (off === 0) continue;
        const angle = Math.atan2(2 * off, A[q]![q]! - A[p]![p]!) / 2;
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (const row of A) {
          const [x, y] = [row[p]!, row[q]!];
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [A[p]![k]!, A[q]![k]!];
          A[p]![k] = c * x - s * y;
          A[q]![k] = s * x + c * y;
        }
      }
    }
  }
  return Math.sqrt(Math.max(...A.map((row, i) => row[i]!)));
}

export function mapStability(J: Matrix, tol = 1e-9): Verdict {
  const n = J.length;
  if (n === 0 || J.some((row) => row.length !== n)) throw new RangeError("J must be square");
  if (J.some((row) => row.some((entry) => !Number.isFinite(entry)))) throw new RangeError("J must hold finite numbers");
  if (!(tol >= 0)) throw new RangeError("tol must not be negative");
  const spectralRadius = spectralNorm(J);
  if (Math.abs(spectralRadius - 1) <= tol) return { label: "critical", spectralRadius };
  return { label: spectralRadius < 1 ? "stable" : "unstable", spectralRadius };
}
