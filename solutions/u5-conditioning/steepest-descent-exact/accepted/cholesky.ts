// Updates the gradient instead of multiplying again, and gets the ratio from the decrease along the parabola.
type Vec = readonly number[];
type Mat = readonly (readonly number[])[];

const inner = (a: Vec, b: Vec): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

class Quadratic {
  constructor(private readonly H: Mat) {
    const n = H.length;
    if (n === 0) throw new RangeError("empty");
    let size = 0;
    for (const row of H) {
      if (row.length !== n) throw new RangeError("not square");
      for (const entry of row) {
        if (!Number.isFinite(entry)) throw new RangeError("not finite");
        size = Math.max(size, Math.abs(entry));
      }
    }
    const L: number[][] = H.map(() => new Array<number>(n).fill(0));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        if (Math.abs(H[i]![j]! - H[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
        const rest = H[i]![j]! - inner(L[i]!.slice(0, j), L[j]!.slice(0, j));
        if (i === j && !(rest > 1e-12 * size)) throw new RangeError("not positive definite");
        L[i]![j] = i === j ? Math.sqrt(rest) : rest / L[j]![j]!;
      }
    }
  }

  gradient(x: Vec): number[] {
    return this.H.map((row) => inner(row, x));
  }
}

export function steepest(H: Mat, x0: Vec, k: number): { xs: number[][]; lossRatios: number[] } {
  const loss = new Quadratic(H);
  if (x0.length !== H.length || x0.some((entry) => !Number.isFinite(entry))) throw new RangeError("bad start");
  if (!Number.isInteger(k) || k < 0) throw new RangeError("bad count");
  const xs = [[...x0]];
  const lossRatios: number[] = [];
  if (Math.max(...x0.map(Math.abs)) === 0) return { xs, lossRatios };
  let g = loss.gradient(x0);
  for (let t = 0; t < k; t++) {
    const x = xs[t]!;
    const Hg = loss.gradient(g);
    const slope = inner(g, g);
    const alpha = slope / inner(g, Hg);
    const ratio = 1 - (alpha * slope) / inner(x, g);
    xs.push(x.map((entry, i) => entry - alpha * g[i]!));
    lossRatios.push(ratio);
    if (ratio <= 1e-12) break;
    g = g.map((entry, i) => entry - alpha * Hg[i]!);
  }
  return { xs, lossRatios };
}
