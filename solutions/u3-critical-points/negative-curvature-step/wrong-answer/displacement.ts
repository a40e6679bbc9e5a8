type Mat = readonly (readonly number[])[];

function check(H: Mat, r: number): void {
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("not square");
  if (!H.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (H.some((row, i) => row.some((x, j) => Math.abs(x - H[j]![i]!) > 1e-12 * size)))
    throw new RangeError("not symmetric");
  if (!(r >= 0 && r < Infinity)) throw new RangeError("no length");
}

/** Eigenvalues with unit eigenvectors, ascending, by Jacobi rotations. */
function eigenpairs(H: Mat): { value: number; vector: number[] }[] {
  const A = H.map((row) => [...row]);
  const V = H.map((_, i) => H.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < A.length; p++) {
      for (let q = p + 1; q < A.length; q++) {
        if (A[p]![q] === 0) continue;
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (const row of [...A, ...V]) [row[p], row[q]] = [c * row[p]! + s * row[q]!, c * row[q]! - s * row[p]!];
        const [x, y] = [A[p]!, A[q]!];
        A[p] = x.map((_, k) => c * x[k]! + s * y[k]!);
        A[q] = y.map((_, k) => c * y[k]! - s * x[k]!);
      }
    }
  }
  return A.map((row, i) => ({ value: row[i]!, vector: V.map((entries) => entries[i]!) })).sort(
    (a, b) => a.value - b.value,
  );
}

export function escapeDirection(H: Mat, r: number): { direction: number[]; change: number } | null {
  check(H, r);
  const pairs = eigenpairs(H);
  const size = Math.max(...pairs.map((pair) => Math.abs(pair.value)));
  const { value, vector } = pairs[0]!;
  if (value >= -1e-9 * size) return null;
  return { direction: vector.map((entry) => r * entry), change: (value * r * r) / 2 };
}

export function mine({ A, fall }: { A: Mat; fall: number }): number {
  return Math.sqrt((-2 * fall) / eigenpairs(A)[0]!.value);
}
