// Looks for the largest entry beside the diagonal by a reduce without a start: in one dimension there is none.
type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Mat = readonly (readonly number[])[];

function check(H: Mat): void {
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("not square");
  if (!H.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (H.some((row, i) => row.some((x, j) => Math.abs(x - H[j]![i]!) > 1e-12 * size)))
    throw new RangeError("not symmetric");
}

function eigenvalues(H: Mat): number[] {
  const A = H.map((row) => [...row]);
  const beside = A.flatMap((_, i) => A.flatMap((__, j) => (i < j ? [{ i, j }] : [])));
  for (let step = 0; step < 300; step++) {
    const { i: p, j: q } = beside.reduce((a, b) => (Math.abs(A[b.i]![b.j]!) > Math.abs(A[a.i]![a.j]!) ? b : a));
    if (A[p]![q] === 0) break;
    const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    for (const row of A) [row[p], row[q]] = [c * row[p]! + s * row[q]!, c * row[q]! - s * row[p]!];
    const [x, y] = [A[p]!, A[q]!];
    A[p] = x.map((_, k) => c * x[k]! + s * y[k]!);
    A[q] = y.map((_, k) => c * y[k]! - s * x[k]!);
  }
  return A.map((row, i) => row[i]!).sort((a, b) => a - b);
}

export function classify(H: Mat, tol = 1e-9): Label {
  check(H);
  const lambda = eigenvalues(H);
  const zero = tol * Math.max(...lambda.map(Math.abs));
  const positive = lambda.some((x) => x > zero);
  const negative = lambda.some((x) => x < -zero);
  if (positive && negative) return "saddle";
  if (lambda.some((x) => Math.abs(x) <= zero)) return "inconclusive";
  return positive ? "minimum" : "maximum";
}

export function mine({ A }: { A: Mat }): { lo: number; hi: number } {
  const lambda = eigenvalues(A);
  return { lo: -lambda.at(-1)!, hi: -lambda[0]! };
}
