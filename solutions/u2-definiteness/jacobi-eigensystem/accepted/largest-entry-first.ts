// Jacobi's original method: always rotate the largest entry off the diagonal away.
type Matrix = readonly (readonly number[])[];

class Rotations {
  private readonly a: number[][];
  private readonly v: number[][];
  private readonly n: number;

  constructor(A: Matrix) {
    this.n = A.length;
    this.a = A.map((row) => row.slice());
    this.v = A.map((row, i) => row.map((_, j) => Number(i === j)));
  }

  private largest(): [number, number] {
    let best: [number, number] = [0, 0];
    let size = 0;
    for (let i = 0; i < this.n; i++)
      for (let j = i + 1; j < this.n; j++)
        if (Math.abs(this.a[i]![j]!) > size) {
          size = Math.abs(this.a[i]![j]!);
          best = [i, j];
        }
    return best;
  }

  run(): this {
    const size = Math.max(...this.a.flat().map(Math.abs));
    for (let step = 0; step < 200; step++) {
      const [p, q] = this.largest();
      if (p === q || Math.abs(this.a[p]![q]!) < 1e-16 * size) break;
      const angle = Math.atan2(2 * this.a[p]![q]!, this.a[q]![q]! - this.a[p]![p]!) / 2;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      const { a, v } = this;
      for (const rows of [a, v])
        for (const row of rows) {
          const [x, y] = [row[p]!, row[q]!];
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
      for (let k = 0; k < this.n; k++) {
        const [x, y] = [a[p]![k]!, a[q]![k]!];
        a[p]![k] = c * x - s * y;
        a[q]![k] = s * x + c * y;
      }
    }
    return this;
  }

  result(): { values: number[]; vectors: number[][] } {
    const pairs = this.a.map((row, i) => ({ value: row[i]!, vector: this.v.map((vRow) => vRow[i]!) }));
    pairs.sort((x, y) => x.value - y.value);
    return {
      values: pairs.map(({ value }) => value),
      vectors: this.a.map((_, k) => pairs.map(({ vector }) => vector[k]!)),
    };
  }
}

export function symmetricEigen(A: Matrix): { values: number[]; vectors: number[][] } {
  const n = A.length;
  if (n === 0 || A.some((row) => row.length !== n)) throw new RangeError("not square");
  if (A.some((row) => row.some((x) => !Number.isFinite(x)))) throw new RangeError("not finite");
  const top = Math.max(...A.flat().map(Math.abs));
  if (A.some((row, i) => row.some((x, j) => Math.abs(x - A[j]![i]!) > 1e-12 * top)))
    throw new RangeError("not symmetric");
  return new Rotations(A).run().result();
}

export function mine({ M }: { M: Matrix }): number[][] {
  const { vectors } = symmetricEigen(M);
  return vectors.map((row) => vectors.map((other) => row[1]! * other[1]! + row[2]! * other[2]!));
}
