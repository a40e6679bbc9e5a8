// "All λ > s" means that A - sI is positive definite, and Cholesky's method finds that out.
type Label = "PD" | "PSD" | "ND" | "NSD" | "indefinite" | "zero";
type Matrix = readonly (readonly number[])[];

class Symmetric {
  readonly rows: Matrix;
  readonly n: number;
  readonly size: number;

  constructor(rows: Matrix) {
    this.rows = rows;
    this.n = rows.length;
    if (this.n < 1) throw new RangeError("empty");
    let size = 0;
    for (const row of rows) {
      if (row.length !== this.n) throw new RangeError("not square");
      for (const x of row) {
        if (!Number.isFinite(x)) throw new RangeError("not finite");
        size = Math.max(size, Math.abs(x));
      }
    }
    this.size = size;
    rows.forEach((row, i) => {
      row.forEach((x, j) => {
        if (Math.abs(x - rows[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
      });
    });
  }

  /** Whether every eigenvalue of sign·A is greater than s. */
  allAbove(s: number, sign: 1 | -1): boolean {
    const L: number[][] = [];
    for (let i = 0; i < this.n; i++) {
      L.push([]);
      for (let j = 0; j <= i; j++) {
        let x = sign * this.rows[i]![j]! - (i === j ? s : 0);
        for (let k = 0; k < j; k++) x -= L[i]![k]! * L[j]![k]!;
        if (i === j && x <= 0) return false;
        L[i]!.push(i === j ? Math.sqrt(x) : x / L[j]![j]!);
      }
    }
    return true;
  }

  /** max |λ|, by halving an interval around it. */
  radius(): number {
    let low = 0;
    let high = 2 * this.n * this.size;
    for (let i = 0; i < 60; i++) {
      const r = (low + high) / 2;
      if (this.allAbove(-r, 1) && this.allAbove(-r, -1)) high = r;
      else low = r;
    }
    return high;
  }
}

export const definiteness = (A: Matrix, tol = 1e-9): Label => {
  const matrix = new Symmetric(A);
  if (matrix.size === 0) return "zero";
  const zero = tol * matrix.radius();
  if (matrix.allAbove(zero, 1)) return "PD";
  if (matrix.allAbove(zero, -1)) return "ND";
  if (matrix.allAbove(-zero, 1)) return "PSD";
  if (matrix.allAbove(-zero, -1)) return "NSD";
  return "indefinite";
};

export const mine = (own: { k: number; x: number; y: number }): { lo: number; hi: number } => ({
  lo: -own.k * own.x * own.y,
  hi: own.k * own.x * own.y,
});
