type Matrix = readonly (readonly number[])[];

interface Result {
  step: number[];
  slope: number;
  descent: boolean;
}

export function newtonStep(g: readonly number[], H: Matrix): Result | null {
  const n = g.length;
  if (n === 0 || H.length !== n || H.some((row) => row.length !== n)) throw new RangeError("sizes do not agree");
  if (![...g, ...H.flat()].every(Number.isFinite)) throw new RangeError("entries must be finite");
  let size = 0;
  for (const row of H) for (const entry of row) size = Math.max(size, Math.abs(entry));
  // [H | -g], made upper triangular.
  const a = H.map((row, i) => [...row, -g[i]!]);
  for (let k = 0; k < n; k++) {
    let p = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[p]![k]!)) p = i;
    if (Math.abs(a[p]![k]!) <= 1e-12 * size) return null;
    const swap = a[k]!;
    a[k] = a[p]!;
    a[p] = swap;
    for (let i = k + 1; i < n; i++) {
      const factor = a[i]![k]! / a[k]![k]!;
      for (let j = k; j <= n; j++) a[i]![j]! -= factor * a[k]![j]!;
    }
  }
  const step = g.map(() => 0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]![n]!;
    for (let j = i + 1; j < n; j++) sum -= a[i]![j]! * step[j]!;
    step[i] = sum / a[i]![i]!;
  }
  const slope = g.reduce((sum, x, i) => sum + x * step[i]!, 0);
  return { step, slope, descent: slope < 0 };
}

export const mine = ({ g, H }: { g: readonly number[]; H: Matrix }): Result | null => newtonStep(g, H);
