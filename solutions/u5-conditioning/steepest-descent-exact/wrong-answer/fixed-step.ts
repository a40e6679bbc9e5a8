type Vector = readonly number[];
type Matrix = readonly (readonly number[])[];

const dot = (a: Vector, b: Vector) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

/** Eigenvalues of a symmetric matrix, ascending: cyclic Jacobi rotations. */
function eigenvalues(H: Matrix): number[] {
  const n = H.length;
  const a = H.map((row) => [...row]);
  for (let sweep = 0; sweep < 40; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p]![q]!;
        if (apq === 0) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let i = 0; i < n; i++)
          [a[i]![p], a[i]![q]] = [c * a[i]![p]! - s * a[i]![q]!, s * a[i]![p]! + c * a[i]![q]!];
        for (let j = 0; j < n; j++)
          [a[p]![j], a[q]![j]] = [c * a[p]![j]! - s * a[q]![j]!, s * a[p]![j]! + c * a[q]![j]!];
      }
    }
  }
  return a.map((row, i) => row[i]!).sort((x, y) => x - y);
}

/** Throws for malformed input; answers the eigenvalues. */
function check(H: Matrix, x0: Vector, k: number): number[] {
  const n = H.length;
  if (n === 0 || H.some((row) => row.length !== n) || x0.length !== n) throw new RangeError("malformed");
  if (![...H.flat(), ...x0].every(Number.isFinite) || !Number.isInteger(k) || k < 0) throw new RangeError("malformed");
  const zero = 1e-12 * Math.max(...H.flat().map(Math.abs));
  if (H.some((row, i) => row.some((entry, j) => Math.abs(entry - H[j]![i]!) > zero))) throw new RangeError("malformed");
  const spectrum = eigenvalues(H);
  if (!(spectrum[0]! > zero)) throw new RangeError("malformed");
  return spectrum;
}

export function steepest(H: Matrix, x0: Vector, k: number): { xs: number[][]; lossRatios: number[] } {
  const spectrum = check(H, x0, k);
  const flattest = spectrum[0]!;
  const steepestMode = spectrum[spectrum.length - 1]!;
  const times = (x: Vector) => H.map((row) => dot(row, x));
  const xs = [[...x0]];
  const lossRatios: number[] = [];
  let x = xs[0]!;
  for (let t = 0; t < k && x.some((entry) => entry !== 0); t++) {
    const g = times(x);
    const alpha = 2 / (flattest + steepestMode);
    const next = x.map((entry, i) => entry - alpha * g[i]!);
    const ratio = dot(next, times(next)) / dot(x, g);
    xs.push(next);
    lossRatios.push(ratio);
    if (ratio <= 1e-12) break;
    x = next;
  }
  return { xs, lossRatios };
}
