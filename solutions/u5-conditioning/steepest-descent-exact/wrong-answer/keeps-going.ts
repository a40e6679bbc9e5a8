type Vector = readonly number[];
type Matrix = readonly (readonly number[])[];

const dot = (a: Vector, b: Vector) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

/** Throws for malformed input. */
function check(H: Matrix, x0: Vector, k: number): void {
  const n = H.length;
  if (n === 0 || H.some((row) => row.length !== n) || x0.length !== n) throw new RangeError("malformed");
  if (![...H.flat(), ...x0].every(Number.isFinite) || !Number.isInteger(k) || k < 0) throw new RangeError("malformed");
  const zero = 1e-12 * Math.max(...H.flat().map(Math.abs));
  if (H.some((row, i) => row.some((entry, j) => Math.abs(entry - H[j]![i]!) > zero))) throw new RangeError("malformed");
  const rows = H.map((row) => [...row]);
  for (let p = 0; p < n; p++) {
    const pivot = rows[p]![p]!;
    if (!(pivot > zero)) throw new RangeError("malformed");
    for (let i = p + 1; i < n; i++) {
      const share = rows[i]![p]! / pivot;
      for (let j = p; j < n; j++) rows[i]![j]! -= share * rows[p]![j]!;
    }
  }
}

export function steepest(H: Matrix, x0: Vector, k: number): { xs: number[][]; lossRatios: number[] } {
  check(H, x0, k);
  const times = (x: Vector) => H.map((row) => dot(row, x));
  const xs = [[...x0]];
  const lossRatios: number[] = [];
  let x = xs[0]!;
  for (let t = 0; t < k; t++) {
    const g = times(x);
    const alpha = dot(g, g) / dot(g, times(g));
    const next = x.map((entry, i) => entry - alpha * g[i]!);
    const ratio = dot(next, times(next)) / dot(x, g);
    xs.push(next);
    lossRatios.push(ratio);
    x = next;
  }
  return { xs, lossRatios };
}
