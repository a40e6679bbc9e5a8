// A power iteration with 1.5cI - H that doubles its number of steps every time, by squaring the matrix instead of applying it.

type Mat = readonly (readonly number[])[];

class SymmetricMatrix {
  constructor(readonly rows: Mat) {
    const n = rows.length;
    if (n === 0 || rows.some((row) => row.length !== n)) throw new RangeError("not a square matrix");
    const entries = rows.flat();
    if (entries.some((x) => Number.isNaN(x) || Math.abs(x) === Infinity)) throw new RangeError("not finite");
    const allowed = 1e-12 * entries.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
    rows.forEach((row, i) => {
      row.forEach((x, j) => {
        if (Math.abs(x - rows[j]![i]!) > allowed) throw new RangeError("not symmetric");
      });
    });
  }

  /** Not smaller than the modulus of any eigenvalue. */
  get bound(): number {
    return Math.max(...this.rows.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0)));
  }

  /** The eigenvector that a long power iteration with 1.5cI + sign·H ends at, and its eigenvalue. */
  extreme(sign: 1 | -1): { value: number; vector: number[] } {
    const c = this.bound || 1;
    let B = this.rows.map((row, i) => row.map((x, j) => (sign * x) / c + (i === j ? 1.5 : 0)));
    for (let k = 0; k < 16; k++) {
      const square = B.map((row) => B.map((column) => row.reduce((sum, x, l) => sum + x * column[l]!, 0)));
      const size = Math.max(...square.map((row, i) => row[i]!));
      B = square.map((row) => row.map((x) => x / size));
    }
    // All columns are multiples of the eigenvector now; the longest is the most precise.
    const longest = B.reduce((best, row) => (Math.hypot(...row) > Math.hypot(...best) ? row : best));
    const length = Math.hypot(...longest);
    const vector = longest.map((x) => x / length);
    const image = this.rows.map((row) => row.reduce((sum, x, j) => sum + x * vector[j]!, 0));
    return { value: vector.reduce((sum, x, i) => sum + x * image[i]!, 0), vector };
  }
}

export const escapeDirection = (H: Mat, r: number): { direction: number[]; change: number } | null => {
  const matrix = new SymmetricMatrix(H);
  if (Number.isNaN(r) || r < 0 || r === Infinity) throw new RangeError("bad length");
  const lowest = matrix.extreme(-1);
  const size = Math.max(Math.abs(lowest.value), Math.abs(matrix.extreme(1).value));
  return lowest.value < -1e-9 * size ? { direction: lowest.vector, change: 0.5 * lowest.value * r ** 2 } : null;
};

export const mine = (own: { A: Mat; fall: number }): number =>
  Math.sqrt((2 * own.fall) / -new SymmetricMatrix(own.A).extreme(-1).value);
