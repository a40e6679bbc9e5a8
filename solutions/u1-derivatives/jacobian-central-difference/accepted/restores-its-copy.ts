// One working copy is moved and put back; the step is divided by the distance that the two points really have.
type Fn = (x: number[]) => readonly number[];

export const jacobian = (f: Fn, x: readonly number[], h = 1e-5): number[][] => {
  if (Number.isNaN(h) || h <= 0 || h === Number.POSITIVE_INFINITY) throw new RangeError(`bad step ${h}`);
  for (const entry of x) if (!Number.isFinite(entry)) throw new RangeError(`bad coordinate ${entry}`);
  const work = x.slice();
  const value = f(work);
  if (!value.every(Number.isFinite)) throw new RangeError("f is not finite");
  const result = value.map(() => x.map(() => 0));
  x.forEach((entry, j) => {
    const s = h * (Math.abs(entry) > 1 ? Math.abs(entry) : 1);
    work[j] = entry + s;
    const right = work[j] ?? 0;
    const plus = f(work);
    work[j] = entry - s;
    const left = work[j] ?? 0;
    const minus = f(work);
    work[j] = entry;
    result.forEach((row, i) => {
      row[j] = ((plus[i] ?? 0) - (minus[i] ?? 0)) / (right - left);
    });
  });
  return result;
};

export const mine = ({ p, q, r, u, v }: { p: number; q: number; r: number; u: number; v: number }): number[][] => [
  [(2 * p * u * v) / 16, (p * u * u) / 16],
  [q, r * Math.cos(v / 4)],
  [(v * v) / 16, (u * v) / 8],
];
