// The independent method knows nothing of how the matrix was made: cyclic Jacobi rotations on the entries alone.

type Mat = readonly (readonly number[])[];

function check(A: Mat): void {
  const n = A.length;
  if (n === 0) throw new RangeError("A is empty");
  let size = 0;
  for (const row of A) {
    if (row.length !== n) throw new RangeError("A is not square");
    for (const entry of row) {
      if (!(Math.abs(entry) < Infinity)) throw new RangeError("A has an entry that is no finite number");
      size = Math.max(size, Math.abs(entry));
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * size) throw new RangeError("A is not symmetric");
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
  const { values, columns } = jacobi(A, 9);
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  return { values: order.map((i) => values[i]!), vectors: A.map((_, k) => order.map((i) => columns[i]![k]!)) };
}

/** By M = νI + (μ - ν)P, with both eigenvalues from the traces of M and M² : ν + 2μ and ν² + 2μ². */
export function mine({ M }: { M: Mat }): number[][] {
  const trace = M.reduce((sum, row, i) => sum + row[i]!, 0);
  const squares = M.flat().reduce((sum, entry) => sum + entry * entry, 0);
  const mu = (trace + Math.sqrt((3 * squares - trace * trace) / 2)) / 3;
  const nu = trace - 2 * mu;
  return M.map((row, i) => row.map((entry, j) => (entry - (i === j ? nu : 0)) / (mu - nu)));
}
