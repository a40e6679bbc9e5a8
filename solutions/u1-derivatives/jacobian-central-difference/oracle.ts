// The independent method knows no formula: central differences with a coarse step and with half of it, extrapolated to step 0
// after Richardson. It ignores the step that it is given.

const central = (f: (x: readonly number[]) => readonly number[], x: readonly number[], j: number, s: number) => {
  const moved = (by: number) => x.map((entry, k) => (k === j ? entry + by : entry));
  const behind = f(moved(-s));
  return f(moved(s)).map((value, i) => (value - behind[i]!) / (2 * s));
};

export function jacobian(f: (x: readonly number[]) => readonly number[], x: readonly number[], h?: number): number[][] {
  if (h !== undefined && !(h > 0 && h < Number.POSITIVE_INFINITY)) throw new RangeError("malformed step");
  if (x.some((entry) => Number.isNaN(entry - entry))) throw new RangeError("malformed point");
  if (f(x).some((entry) => Number.isNaN(entry - entry))) throw new RangeError("no finite value");
  const columns = x.map((entry, j) => {
    const s = Math.max(1, Math.abs(entry)) / 1024;
    const coarse = central(f, x, j, s);
    return central(f, x, j, s / 2).map((fine, i) => (4 * fine - coarse[i]!) / 3);
  });
  return columns[0]!.map((_, i) => columns.map((column) => column[i]!));
}

export function mine({ p, q, r, u, v }: { p: number; q: number; r: number; u: number; v: number }): number[][] {
  const f = ([x, y]: readonly number[]) => [p * x! * x! * y!, q * x! + r * Math.sin(y!), x! * y! * y!];
  return jacobian(f, [u / 4, v / 4]);
}
