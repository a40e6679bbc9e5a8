type Vec = readonly number[];
type Mat = readonly Vec[];

const times = (m: Mat, v: Vec) => m.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0));
const dot = (a: Vec, b: Vec) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

export function bfgs(Hinv: Mat, s: Vec, y: Vec): number[][] | null {
  const n = s.length;
  if (n === 0 || y.length !== n || Hinv.length !== n || Hinv.some((row) => row.length !== n))
    throw new RangeError("sizes do not agree");
  if (![...s, ...y, ...Hinv.flat()].every(Number.isFinite)) throw new RangeError("entries must be finite");
  const sy = dot(s, y);
  if (sy <= 0) return null;
  const u = times(Hinv, y);
  const yuy = dot(y, u);
  return Hinv.map((row, i) => row.map((x, j) => x - (u[i]! * u[j]!) / yuy + (s[i]! * s[j]!) / sy));
}

export const mine = ({ Hinv, s, y }: { Hinv: Mat; s: Vec; y: Vec }) => bfgs(Hinv, s, y);
