type Mat = readonly (readonly number[])[];

interface Ellipse {
  semiMajor: number;
  semiMinor: number;
  majorAxis: [number, number];
}

const valid = (H: Mat, c: number): boolean =>
  H.length === 2 && H.every((row) => row.length === 2 && row.every(Number.isFinite)) && Number.isFinite(c);

/** The longer one of two solutions of (H - λI)v = 0, made a unit vector; both vanish for a circle. */
const nullVector = (a: number, b: number, d: number, lambda: number): [number, number] => {
  const first: [number, number] = [b, lambda - a];
  const second: [number, number] = [lambda - d, b];
  const [x, y] = Math.hypot(...first) > Math.hypot(...second) ? first : second;
  const length = Math.hypot(x, y);
  return length === 0 ? [0.6, 0.8] : [x / length, y / length];
};

export const levelEllipse = (H: Mat, c: number): Ellipse | null => {
  if (!valid(H, c)) throw new RangeError("malformed");
  const a = H[0]![0]!;
  const b = H[0]![1]!;
  const d = H[1]![1]!;
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(d));
  if (Math.abs(b - H[1]![0]!) > 1e-12 * size) throw new RangeError("asymmetric");
  const r = Math.hypot((a - d) / 2, b);
  const [lo, hi] = [(a + d) / 2 - r, (a + d) / 2 + r];
  if (c <= 0 || lo <= 1e-9 * Math.max(Math.abs(lo), Math.abs(hi))) return null;
  return {
    semiMajor: Math.sqrt((2 * c) / lo),
    semiMinor: Math.sqrt((2 * c) / hi),
    majorAxis: nullVector(a, b, d, lo),
  };
};

export const mine = (own: { alpha: number; beta: number; gamma: number; level: number }) => {
  const H = [
    [2 * own.alpha, own.beta],
    [own.beta, 2 * own.gamma],
  ];
  const { semiMajor, semiMinor } = levelEllipse(H, own.level) ?? { semiMajor: Number.NaN, semiMinor: Number.NaN };
  return { semiMajor, semiMinor };
};
