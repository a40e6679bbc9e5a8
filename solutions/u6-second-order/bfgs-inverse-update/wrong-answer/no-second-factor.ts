type Vec = readonly number[];
type Mat = readonly Vec[];

const dot = (a: Vec, b: Vec) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const multiply = (a: Mat, b: Mat) =>
  a.map((row) =>
    b[0]!.map((_, j) =>
      dot(
        row,
        b.map((other) => other[j]!),
      ),
    ),
  );

export function bfgs(Hinv: Mat, s: Vec, y: Vec): number[][] | null {
  const n = s.length;
  if (n === 0 || y.length !== n || Hinv.length !== n || Hinv.some((row) => row.length !== n))
    throw new RangeError("sizes do not agree");
  if (![...s, ...y, ...Hinv.flat()].every(Number.isFinite)) throw new RangeError("entries must be finite");
  const sy = dot(s, y);
  if (sy <= 0) return null;
  const rho = 1 / sy;
  const left = s.map((a, i) => y.map((b, j) => (i === j ? 1 : 0) - rho * a * b));
  return multiply(left, Hinv).map((row, i) => row.map((x, j) => x + rho * s[i]! * s[j]!));
}

export const mine = ({ Hinv, s, y }: { Hinv: Mat; s: Vec; y: Vec }) => bfgs(Hinv, s, y);
