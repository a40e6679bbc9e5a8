// The independent method sends vectors through the layers: two orthogonal ones, one layer after the other, give the columns of the
// power of the matrix; how much that stretches at most is found by turning it diagonal.

type Matrix = readonly (readonly number[])[];

/** The columns of M^depth, by passing the unit vectors through. */
function stack(M: Matrix, depth: number): number[][] {
  return [
    [1, 0],
    [0, 1],
  ].map((start) => {
    let x = start;
    for (let layer = 0; layer < depth; layer++) x = M.map((row) => row[0]! * x[0]! + row[1]! * x[1]!);
    return x;
  });
}

/** By one rotation that turns the matrix diagonal. */
function largestModulus(P: Matrix): number {
  const [[a, b], [, c]] = P as [[number, number], [number, number]];
  const angle = Math.atan2(2 * b, a - c) / 2;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return Math.max(Math.abs(a * x * x + 2 * b * x * y + c * y * y), Math.abs(a * y * y - 2 * b * x * y + c * x * x));
}

export function residualGain(
  A: readonly (readonly number[])[],
  depth: number,
): { plainSpectralRadius: number; residualSpectralRadius: number } {
  if (A.length !== 2 || A[0]!.length !== 2 || A[1]!.length !== 2) throw new RangeError("shape");
  const largest = A.flat().reduce((size, entry) => Math.max(size, Math.abs(entry)), 0);
  // NaN fails every comparison.
  if (!(largest < Infinity)) throw new RangeError("entries");
  if (!(Math.abs(A[0]![1]! - A[1]![0]!) <= 1e-12 * largest)) throw new RangeError("symmetry");
  if (!(depth >= 0) || depth % 1 !== 0) throw new RangeError("depth");
  const layer = A.map((row, i) => row.map((entry, j) => (i === j ? 1 + entry : entry)));
  return {
    plainSpectralRadius: largestModulus(stack(A, depth)),
    residualSpectralRadius: largestModulus(stack(layer, depth)),
  };
}
