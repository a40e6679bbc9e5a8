type Vector = readonly number[];
type Matrix = readonly Vector[];

const dot = (a: Vector, b: Vector): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** P C P' + ss'/(s'y) with P = I - sy'/(s'y). */
export function bfgs({ Hinv, s, y }: { Hinv: Matrix; s: Vector; y: Vector }): number[][] | null {
  const n = s.length;
  const sizes = [y, Hinv, ...Hinv].map((list) => list.length);
  if (n === 0 || sizes.some((size) => size !== n) || ![s, y, ...Hinv].flat().every(Number.isFinite))
    throw new RangeError("s and y must have n >= 1 finite entries and Hinv n rows of n finite entries");
  const product = dot(s, y);
  if (product <= 0) return null;
  const p = s.map((a, i) => y.map((b, j) => (i === j ? 1 : 0) - (a * b) / product));
  const left = p.map((row) => Hinv.map((column) => dot(row, column)));
  return left.map((row, i) => p.map((other, j) => dot(row, other) + (s[i]! * s[j]!) / product));
}

export function mine(own: { Hinv: Matrix; s: Vector; y: Vector }): number[][] | null {
  return bfgs(own);
}
