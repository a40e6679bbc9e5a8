type Vec = readonly number[];
type Mat = readonly Vec[];

const dot = (a: Vec, b: Vec) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const columnsOf = (M: Mat) => M.map((_, i) => M.map((row) => row[i]!));

export function directionalCurvature(H: Mat, d: Vec, Q: Mat): { value: number; weights: number[] } | null {
  const n = H.length;
  if (n === 0 || d.length !== n || Q.length !== n) throw new RangeError("malformed");
  if ([...H, ...Q].some((row) => row.length !== n)) throw new RangeError("malformed");
  if (![...H.flat(), ...Q.flat(), ...d].every(Number.isFinite)) throw new RangeError("malformed");
  if (d.every((x) => x === 0)) return null;
  const Hd = H.map((row) => dot(row, d));
  const weights = columnsOf(Q).map((q) => (dot(q, d) * dot(q, d)) / dot(d, d));
  return { value: dot(d, Hd) / Math.sqrt(dot(d, d)), weights };
}

export function mine({ A, u }: { A: Mat; u: Vec }): number {
  const Au = A.map((row) => dot(row, u));
  return dot(u, Au) / Math.sqrt(dot(u, u));
}
