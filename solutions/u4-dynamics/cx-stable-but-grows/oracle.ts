// The independent method searches: starting from a matrix with the eigenvalues 0.8 and 0.6, it makes the eigenvectors ever
// more parallel until a run of the map has enlarged the perturbation by more than M. No formula for the growth is used.

function growth(J: readonly (readonly number[])[], v: readonly number[]): number {
  const size = (x: readonly number[]) => Math.sqrt(x.reduce((sum, entry) => sum + entry * entry, 0));
  let largest = 0;
  let x = [...v];
  for (let t = 0; t < 60; t++) {
    x = J.map((row) => row.reduce((sum, entry, j) => sum + entry * x[j]!, 0));
    largest = Math.max(largest, size(x) / size(v));
  }
  return largest;
}

export function witness(M: number): { J: number[][]; v: number[] } {
  if (Number.isNaN(M) || M <= 1 || M === Infinity) throw new RangeError("no factor to grow by");
  // The shear by s turns diag(0.8, 0.6) into a matrix with the eigenvectors (1, 0) and (s, 1).
  for (let s = 1; ; s *= 2) {
    const J = [
      [0.8, s * (0.6 - 0.8)],
      [0, 0.6],
    ];
    const v = [0, 3];
    if (growth(J, v) > 1.01 * M) return { J, v };
  }
}
