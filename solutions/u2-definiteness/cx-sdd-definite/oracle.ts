// The independent method tries matrices until it sees what it needs. Definiteness is never computed from eigenvalues: LL' is
// positive definite by construction, and a vector with x'Ax < 0 shows that A is not.

type Mat = readonly (readonly number[])[];

const square = (n: number, entry: (i: number, j: number) => number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => entry(i, j)));

function isDominant(A: Mat): boolean {
  return A.every((row, i) => 2 * Math.abs(row[i]!) > row.reduce((sum, x) => sum + Math.abs(x), 0));
}

function form(A: Mat, x: readonly number[]): number {
  return A.reduce((sum, row, i) => sum + row.reduce((inner, a, j) => inner + a * x[j]!, 0) * x[i]!, 0);
}

export function witness(n: number): { sddNotPd: number[][]; pdNotSdd: number[][] } {
  if (n < 2) throw new RangeError("no such size");
  const axes = square(n, (i, j) => (i === j ? 1 : 0));
  for (let flipped = 0; flipped <= n; flipped++) {
    const sddNotPd = square(n, (i, j) => (i === j ? (i < flipped ? -2 * n : 2 * n) : (i + j) % 3));
    if (!isDominant(sddNotPd) || axes.every((x) => form(sddNotPd, x) > 0)) continue;
    for (const below of [0, 0.25, 0.5, 1, 1.5]) {
      const L = square(n, (i, j) => (i === j ? 1 : i === j + 1 ? below : 0));
      const pdNotSdd = square(n, (i, j) => L[i]!.reduce((sum, x, k) => sum + x * L[j]![k]!, 0));
      if (!isDominant(pdNotSdd) && below > 1) return { sddNotPd, pdNotSdd };
    }
  }
  throw new TypeError("nothing found");
}
