export function hessianFD(f: (x: readonly number[]) => number, x: readonly number[], h = 1e-4): number[][] {
  if (!(h > 0 && Number.isFinite(h))) throw new RangeError("the step must be positive");
  if (![...x, f(x)].every(Number.isFinite)) throw new RangeError("not finite");
  const moved = (point: readonly number[], k: number, by: number) =>
    point.map((entry, l) => (l === k ? entry + by : entry));
  const gradient = (point: readonly number[]) =>
    point.map((entry, k) => {
      const s = 1e-5 * Math.max(1, Math.abs(entry));
      return (f(moved(point, k, s)) - f(moved(point, k, -s))) / (2 * s);
    });
  const here = gradient(x);
  return x.map((entry, j) => {
    const s = h * Math.max(1, Math.abs(entry));
    return gradient(moved(x, j, s)).map((value, i) => (value - here[i]!) / s);
  });
}

export function mine({ p, q, u, v }: { p: number; q: number; u: number; v: number }): number[][] {
  const [x, y] = [u / 5, v / 5] as const;
  const fxy = 3 * p * x * x + 2 * q * y * Math.cos(x);
  return [
    [6 * p * x * y - q * y * y * Math.sin(x), fxy],
    [fxy, 2 * q * Math.sin(x)],
  ];
}
