export function jacobian(f: (x: readonly number[]) => readonly number[], x: readonly number[], h = 6e-6): number[][] {
  if (!(h > 0 && Number.isFinite(h))) throw new RangeError("the step must be positive");
  if (![...x, ...f(x)].every(Number.isFinite)) throw new RangeError("not finite");
  const columns = x.map((entry, j) => {
    const s = h * Math.max(1, Math.abs(entry));
    const plus = f(x.map((other, k) => (k === j ? other + s : other)));
    const minus = f(x.map((other, k) => (k === j ? other - s : other)));
    return plus.map((value, i) => (value - minus[i]!) / s);
  });
  return columns[0]!.map((_, i) => columns.map((column) => column[i]!));
}

export function mine({ p, q, r, u, v }: { p: number; q: number; r: number; u: number; v: number }): number[][] {
  return jacobian(([x, y]) => [p * x! * x! * y!, q * x! + r * Math.sin(y!), x! * y! * y!], [u / 4, v / 4]);
}
