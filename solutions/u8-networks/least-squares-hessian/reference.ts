type Matrix = readonly (readonly number[])[];
type Convention = "half-mean" | "mean" | "sum";

export function lsHessian({ X, convention }: { X: Matrix; convention: Convention }): {
  H: number[][];
  nullity: number;
} {
  const d = X[0]?.length ?? 0;
  if (d === 0 || X.some((row) => row.length !== d || !row.every(Number.isFinite)))
    throw new RangeError("X must have rows of finite numbers, all of the same length");
  const factor = { "half-mean": 1 / X.length, mean: 2 / X.length, sum: 2 }[convention];
  const features = Array.from({ length: d }, (_, i) => i);
  const gram = features.map((i) => features.map((j) => X.reduce((sum, row) => sum + row[i]! * row[j]!, 0)));
  return { H: gram.map((row) => row.map((entry) => factor * entry)), nullity: d - rank(gram) };
}

export function mine({ data }: { data: Matrix }): { H: number[][]; nullity: number } {
  return lsHessian({ X: data, convention: "mean" });
}

/** The rank of a positive semidefinite matrix, by elimination with the largest diagonal entry as pivot. */
function rank(matrix: Matrix): number {
  const negligible = 1e-9 * Math.max(...matrix.map((row, i) => row[i]!));
  let rest = matrix;
  for (let steps = 0; ; steps++) {
    const diagonal = rest.map((row, i) => row[i]!);
    const largest = Math.max(...diagonal);
    if (largest <= negligible) return steps;
    const pivot = rest[diagonal.indexOf(largest)]!;
    rest = rest.map((row, i) => row.map((entry, j) => entry - (pivot[i]! * pivot[j]!) / largest));
  }
}
