type Pair = [number, number];

/** Turn the axes until the matrix is diagonal; `t` is the tangent of the smaller of the two possible angles. */
const diagonalised = (a: number, b: number, c: number): Pair => {
  if (b === 0) return [a, c];
  const cot2 = (c - a) / (2 * b);
  const t = (cot2 < 0 ? -1 : 1) / (Math.abs(cot2) + Math.hypot(cot2, 1));
  return [a - t * b, c + t * b];
};

export const eig2 = (a: number, b: number, c: number): Pair => {
  for (const entry of [a, b, c]) {
    if (Number.isNaN(entry) || Math.abs(entry) === Infinity) throw new RangeError(`bad entry ${entry}`);
  }
  const [x, y] = diagonalised(a, b, c);
  return x <= y ? [x, y] : [y, x];
};

export const mine = ({ A }: { A: readonly (readonly number[])[] }): Pair => eig2(A[0]![0]!, A[0]![1]!, A[1]![1]!);
