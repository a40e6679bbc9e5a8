type Mat = readonly (readonly number[])[];

class Direction {
  readonly unit: readonly number[];

  constructor(d: readonly number[]) {
    const length = Math.sqrt(d.reduce((sum, x) => sum + x * x, 0));
    this.unit = d.map((x) => x / length);
  }

  cosineTo(other: readonly number[]): number {
    return this.unit.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0);
  }

  curvature(H: Mat): number {
    let sum = 0;
    for (const [i, row] of H.entries()) for (const [j, h] of row.entries()) sum += this.unit[i]! * h * this.unit[j]!;
    return sum;
  }
}

const isSquare = (M: Mat, n: number) =>
  M.length === n && M.every((row) => row.length === n && row.every(Number.isFinite));

export const directionalCurvature = (
  H: Mat,
  d: readonly number[],
  Q: Mat,
): { value: number; weights: number[] } | null => {
  const n = d.length;
  if (!n || !isSquare(H, n) || !isSquare(Q, n) || !d.every(Number.isFinite)) throw new RangeError("malformed input");
  if (d.every((x) => x === 0)) return null;
  const direction = new Direction(d);
  const columns = d.map((_, i) => Q.map((row) => row[i] ?? 0));
  return { value: direction.curvature(H), weights: columns.map((q) => direction.cosineTo(q) ** 2) };
};

export const mine = ({ A, u }: { A: Mat; u: readonly number[] }): number => new Direction(u).curvature(A);
