export function jacobian(f: (x: readonly number[]) => readonly number[], x: readonly number[], h = 1e-8): number[][] {
  if (!(h > 0 && Number.isFinite(h))) throw new RangeError("the step must be positive");
  if (![...x, ...f(x)].every(Number.isFinite)) throw new RangeError("not finite");
  const base = f(x);
  const columns = x.map((entry, j) => {
    const s = h * Math.max(1, Math.abs(entry));
    const plus = f(x.map((other, k) => (k === j ? other + s : other)));
    return plus.map((value, i) => (value - base[i]!) / s);
  });
  return columns[0]!.map((_, i) => columns.map((column) => column[i]!));
}

export function mine({ p, q, r, u, v }: { p: number; q: number; r: number; u: number; v: number }): number[][] {
  const [x, y] = [u / 4, v / 4] as const;
  return [
    [2 * p * x * y, p * x * x],
    [q, r * Math.cos(y)],
    [y * y, 2 * x * y],
  ];
}
