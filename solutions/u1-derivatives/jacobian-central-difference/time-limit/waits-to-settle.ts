// Repeats the estimate until forward and backward quotient agree, but forgets to make the step smaller in between.
export function jacobian(f: (x: readonly number[]) => readonly number[], x: readonly number[]): number[][] {
  const s = 1e-3;
  const at = (j: number, by: number) => f(x.map((entry, k) => (k === j ? entry + by : entry)));
  const columns: number[][] = [];
  while (columns.length < x.length) {
    const j = columns.length;
    const base = f(x);
    const forward = at(j, s).map((value, i) => (value - base[i]!) / s);
    const backward = at(j, -s).map((value, i) => (base[i]! - value) / s);
    if (forward.every((entry, i) => Math.abs(entry - backward[i]!) < 1e-9))
      columns.push(forward.map((entry, i) => (entry + backward[i]!) / 2));
  }
  return columns[0]!.map((_, i) => columns.map((column) => column[i]!));
}

export function mine(): number[][] {
  throw new Error("not implemented yet");
}
