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

function jacobi(matrix: Mat, sweeps: number): { values: number[]; columns: number[][] } {
  const A = matrix.map((row) => [...row]);
  const n = A.length;
  // Row i holds what becomes the i-th eigenvector.
  const V = A.map((_, i) => A.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(A[p]![q]!) <= 1e-17 * (Math.abs(A[p]![p]!) + Math.abs(A[q]![q]!))) continue;
        const cot2 = (A[q]![q]! - A[p]![p]!) / (2 * A[p]![q]!);
        const t = (cot2 < 0 ? -1 : 1) / (Math.abs(cot2) + Math.hypot(cot2, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (const row of A) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
        for (const M of [A, V]) {
          const [x, y] = [M[p]!, M[q]!];
          M[p] = x.map((entry, k) => c * entry - s * y[k]!);
          M[q] = x.map((entry, k) => s * entry + c * y[k]!);
        }
      }
    }
  }
  return { values: A.map((row, i) => row[i]!), columns: V };
}

export function symmetricEigen(A: Mat): { values: number[]; vectors: number[][] } {
  check(A);
  const { values, columns } = jacobi(A, 1);
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  return { values: order.map((i) => values[i]!), vectors: A.map((_, k) => order.map((i) => columns[i]![k]!)) };
}

export function mine({ M }: { M: Mat }): number[][] {
  const { values, columns } = jacobi(M, 9);
  // The simple eigenvalue is the negative one.
  const q = columns[values.findIndex((value) => value < 0)]!;
  return M.map((row, i) => row.map((_, j) => (i === j ? 1 : 0) - q[i]! * q[j]!));
}
