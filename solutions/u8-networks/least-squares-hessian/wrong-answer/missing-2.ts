type Matrix = readonly (readonly number[])[];
type Convention = "half-mean" | "mean" | "sum";

export function lsHessian(X: Matrix, convention: Convention): { H: number[][]; nullity: number } {
  const n = X.length;
  const d = X[0]?.length ?? 0;
  if (d === 0 || X.some((row) => row.length !== d || !row.every(Number.isFinite))) throw new RangeError("malformed");
  const gram = times(transpose(X), X);
  const factor = convention === "sum" ? 1 : 1 / n;
  return { H: gram.map((row) => row.map((entry) => factor * entry)), nullity: d - rank(gram) };
}

export function mine({ data }: { data: Matrix }): { H: number[][]; nullity: number } {
  return lsHessian(data, "mean");
}

function transpose(X: Matrix): number[][] {
  return (X[0] ?? []).map((_, j) => X.map((row) => row[j]!));
}

function times(A: Matrix, B: Matrix): number[][] {
  return A.map((row) => transpose(B).map((column) => row.reduce((sum, entry, k) => sum + entry * column[k]!, 0)));
}

function rank(matrix: Matrix): number {
  let rest = matrix;
  const negligible = 1e-9 * Math.max(...matrix.map((row, i) => row[i]!));
  for (let steps = 0; ; steps++) {
    const diagonal = rest.map((row, i) => row[i]!);
    const largest = Math.max(...diagonal);
    if (largest <= negligible) return steps;
    const pivot = rest[diagonal.indexOf(largest)]!;
    rest = rest.map((row, i) => row.map((entry, j) => entry - (pivot[i]! * pivot[j]!) / largest));
  }
}
