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

/** A unit vector that A - λI makes (nearly) zero: inverse iteration from a fixed start. */
function eigenvector(A: Mat, lambda: number): number[] {
  const n = A.length;
  const size = Math.max(1e-300, ...A.flat().map(Math.abs));
  let v = A.map((_, i) => 1 / (i + 1));
  for (let step = 0; step < 8; step++) {
    const rows = A.map((row, i) => [...row.map((entry, j) => entry - (i === j ? lambda + 1e-7 * size : 0)), v[i]!]);
    for (let k = 0; k < n; k++) {
      let pivot = k;
      for (let i = k; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
      [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
      for (let i = 0; i < n; i++) {
        if (i === k) continue;
        const factor = rows[i]![k]! / rows[k]![k]!;
        for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
      }
    }
    const solved = rows.map((row, k) => row[n]! / row[k]!);
    const longest = Math.max(...solved.map(Math.abs));
    const length = longest * Math.sqrt(solved.reduce((sum, x) => sum + (x / longest) * (x / longest), 0));
    v = solved.map((x) => x / length);
  }
  return v;
}

export function symmetricEigen(A: Mat): { values: number[]; vectors: number[][] } {
  check(A);
  const values = jacobi(A, 9).values.sort((x, y) => x - y);
  const found = values.map((lambda) => eigenvector(A, lambda));
  return { values, vectors: A.map((_, k) => found.map((v) => v[k]!)) };
}

export function mine({ M }: { M: Mat }): number[][] {
  const { values, columns } = jacobi(M, 9);
  // The simple eigenvalue is the negative one.
  const q = columns[values.findIndex((value) => value < 0)]!;
  return M.map((row, i) => row.map((_, j) => (i === j ? 1 : 0) - q[i]! * q[j]!));
}
