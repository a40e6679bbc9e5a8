// The Jacobian of the gradient, both by central differences, made symmetric at the end.
type Vec = readonly number[];

const finite = (...values: number[]): void => {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`not finite: ${value}`);
};

export const hessianFD = (f: (x: Vec) => number, x: Vec, h = 2e-4): number[][] => {
  finite(h, ...x, f(x));
  if (h <= 0) throw new RangeError(`not positive: ${h}`);
  const steps = x.map((entry) => h * Math.max(1, Math.abs(entry)));
  const shift = (point: Vec, k: number, by: number): Vec => point.map((entry, l) => (l === k ? entry + by : entry));
  const gradient = (point: Vec): Vec => steps.map((s, k) => (f(shift(point, k, s)) - f(shift(point, k, -s))) / (2 * s));
  const columns = steps.map((s, k) => {
    const behind = gradient(shift(x, k, -s));
    return gradient(shift(x, k, s)).map((entry, i) => (entry - (behind[i] ?? 0)) / (2 * s));
  });
  return x.map((_, i) => x.map((__, j) => ((columns[i]?.[j] ?? 0) + (columns[j]?.[i] ?? 0)) / 2));
};

export const mine = ({ p, q, u, v }: { p: number; q: number; u: number; v: number }): number[][] => {
  const [x, y] = [u / 5, v / 5];
  const fxy = 3 * p * x ** 2 + 2 * q * y * Math.cos(x);
  return [
    [6 * p * x * y - q * y ** 2 * Math.sin(x), fxy],
    [fxy, 2 * q * Math.sin(x)],
  ];
};
