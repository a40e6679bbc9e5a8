export function jacobian(f: (x: number[]) => number[], x: readonly number[], h?: number): number[][] {
  const step = h ?? Math.cbrt(Number.EPSILON);
  if (!(step > 0) || step === Infinity || !x.every(Number.isFinite)) throw new RangeError("bad step or point");
  const J: number[][] = [];
  for (let j = 0; j < x.length; j++) {
    const s = step * Math.max(1, Math.abs(x[j] ?? 0));
    const up = [...x];
    const down = [...x];
    up[j]! += s;
    down[j]! -= s;
    const above = f(up);
    const below = f(down);
    for (let i = 0; i < above.length; i++) {
      const entry = (above[i]! - below[i]!) / (2 * s);
      if (!Number.isFinite(entry)) throw new RangeError("f is not finite here");
      J[i] ??= [];
      J[i]![j] = entry;
    }
  }
  return J;
}

export function mine({ p, q, r, u, v }: { p: number; q: number; r: number; u: number; v: number }): number[][] {
  return jacobian(([x, y]) => [p * x! ** 2 * y!, q * x! + r * Math.sin(y!), x! * y! ** 2], [u / 4, v / 4]);
}
