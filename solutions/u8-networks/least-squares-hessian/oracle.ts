// The independent method evaluates the loss instead of a formula for its Hessian: a quadratic Q with Q(0) = 0 has the second
// derivatives Q(a + b) - Q(a) - Q(b) along unit vectors a and b. Zero eigenvalues are counted among all of them, which Jacobi
// rotations give.

type Matrix = readonly (readonly number[])[];
type Convention = "half-mean" | "mean" | "sum";

export function lsHessian(X: Matrix, convention: Convention): { H: number[][]; nullity: number } {
  const width = X.length === 0 ? 0 : X[0]!.length;
  let broken = width === 0;
  for (const row of X) if (row.length !== width || row.some((entry) => !Number.isFinite(entry))) broken = true;
  if (broken) throw new RangeError("malformed data");

  const loss = (w: readonly number[]): number => {
    let total = 0;
    for (const row of X) {
      let prediction = 0;
      for (let j = 0; j < width; j++) prediction += row[j]! * w[j]!;
      total += prediction * prediction;
    }
    if (convention === "sum") return total;
    return convention === "mean" ? total / X.length : total / X.length / 2;
  };
  const axis = (i: number) => Array.from({ length: width }, (_, j) => (i === j ? 1 : 0));
  const H = axis(0).map((_, i) =>
    axis(0).map((_, j) => loss(axis(i).map((entry, k) => entry + axis(j)[k]!)) - loss(axis(i)) - loss(axis(j))),
  );
  const eigenvalues = rotateAway(H);
  const largest = Math.max(...eigenvalues);
  return { H, nullity: eigenvalues.filter((lambda) => lambda <= 1e-9 * largest).length };
}

export function mine({ data }: { data: Matrix }): { H: number[][]; nullity: number } {
  return lsHessian(data, "mean");
}

function rotateAway(matrix: Matrix): number[] {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[p]![p]! - a[q]![q]!) / 2;
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x + s * y;
          a[k]![q] = c * y - s * x;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x + s * y;
          a[q]![k] = c * y - s * x;
        }
      }
    }
  }
  return a.map((row, i) => row[i]!);
}
