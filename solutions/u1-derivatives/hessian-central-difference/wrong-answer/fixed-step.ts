export function hessianFD(f: (x: readonly number[]) => number, x: readonly number[], h = 2e-3): number[][] {
  if (!(h > 0 && Number.isFinite(h))) throw new RangeError("the step must be positive");
  if (![...x, f(x)].every(Number.isFinite)) throw new RangeError("not finite");
  const s = x.map(() => h);
  const at = (i: number, a: number, j: number, b: number) =>
    f(x.map((entry, k) => entry + (k === i ? a : 0) + (k === j ? b : 0)));
  const H = x.map(() => x.map(() => 0));
  s.forEach((si, i) => {
    H[i]![i] = (at(i, si, i, 0) - 2 * f(x) + at(i, -si, i, 0)) / (si * si);
    for (let j = 0; j < i; j++) {
      const sj = s[j]!;
      const four = at(i, si, j, sj) - at(i, si, j, -sj) - at(i, -si, j, sj) + at(i, -si, j, -sj);
      H[i]![j] = four / (4 * si * sj);
      H[j]![i] = H[i]![j]!;
    }
  });
  return H;
}

export function mine({ p, q, u, v }: { p: number; q: number; u: number; v: number }): number[][] {
  const [x, y] = [u / 5, v / 5] as const;
  const fxy = 3 * p * x * x + 2 * q * y * Math.cos(x);
  return [
    [6 * p * x * y - q * y * y * Math.sin(x), fxy],
    [fxy, 2 * q * Math.sin(x)],
  ];
}
