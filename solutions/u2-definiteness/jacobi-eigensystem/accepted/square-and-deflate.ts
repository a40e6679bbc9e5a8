// Squaring sI - A again and again leaves the projection onto the eigenspace of the smallest eigenvalue of A. Its longest column
// is an eigenvector, which is then taken out of the matrix.
type Vec = readonly number[];
type Mat = readonly Vec[];

const dot = (a: Vec, b: Vec): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** All columns are rows, too: every matrix here is symmetric. */
const normalisedSquare = (B: Mat): number[][] => {
  const squared = B.map((row) => B.map((other) => dot(row, other)));
  const size = Math.max(...squared.flat().map(Math.abs));
  return squared.map((row) => row.map((x) => x / size));
};

const unit = (x: Vec): number[] => {
  const length = Math.sqrt(dot(x, x));
  return x.map((entry) => entry / length);
};

export function symmetricEigen(A: Mat): { values: number[]; vectors: number[][] } {
  const n = A.length;
  if (n === 0 || A.some((row) => row.length !== n || row.some((x) => !Number.isFinite(x)))) throw new RangeError("bad");
  const norm = Math.max(...A.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0)));
  const slack = 1e-12 * Math.max(...A.flat().map(Math.abs));
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (Math.abs(A[i]![j]! - A[j]![i]!) > slack) throw new RangeError("asymmetric");
  const shift = norm === 0 ? 1 : 2 * norm;
  let B: Mat = A.map((row, i) => row.map((x, j) => (i === j ? 1 : 0) - (i <= j ? x : A[j]![i]!) / shift));
  const found: { value: number; v: number[] }[] = [];
  for (let k = 0; k < n; k++) {
    let P = B;
    for (let i = 0; i < 14; i++) P = normalisedSquare(P);
    const v = unit(P.reduce((longest, row) => (dot(row, row) > dot(longest, longest) ? row : longest)));
    const mu = dot(
      v,
      B.map((row) => dot(row, v)),
    );
    found.push({ value: shift * (1 - mu), v });
    B = B.map((row, i) => row.map((x, j) => x - mu * v[i]! * v[j]!));
  }
  // Equal eigenvalues come out in any order, by rounding.
  found.sort((a, b) => a.value - b.value);
  return { values: found.map(({ value }) => value), vectors: A.map((_, i) => found.map(({ v }) => v[i]!)) };
}

export function mine({ M }: { M: Mat }): number[][] {
  const { values } = symmetricEigen(M);
  const [simple, double] = [values[0]!, values[2]!];
  return M.map((row, i) => row.map((entry, j) => (entry - (i === j ? simple : 0)) / (double - simple)));
}
