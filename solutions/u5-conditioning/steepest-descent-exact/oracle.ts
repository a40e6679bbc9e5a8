// The independent method: turn the axes into the eigenvectors, where the loss is a weighted sum of squares, and find the
// lowest point of each ray by bisection on the slope along it. There is no formula for the step, and positive definiteness
// is read off the spectrum.

type Matrix = readonly (readonly number[])[];

/** Eigenvalues, and orthonormal eigenvectors as columns, of a symmetric matrix: cyclic Jacobi rotations. */
function diagonalise(H: Matrix): { values: number[]; vectors: number[][] } {
  const n = H.length;
  const a = H.map((row) => [...row]);
  const v: number[][] = H.map((_, i) => H.map((_, j) => (i === j ? 1 : 0)));
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
        for (let i = 0; i < n; i++)
          [v[i]![p], v[i]![q]] = [c * v[i]![p]! - s * v[i]![q]!, s * v[i]![p]! + c * v[i]![q]!];
        a[p]![q] = 0;
        a[q]![p] = 0;
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors: v };
}

function check(H: Matrix, x0: readonly number[], k: number): { values: number[]; vectors: number[][] } {
  const all = [...H.flat(), ...x0, k];
  if (H.length === 0 || H.some((row) => row.length !== H.length) || x0.length !== H.length)
    throw new RangeError("shape");
  if (all.some((entry) => Number.isNaN(entry) || Math.abs(entry) === Infinity)) throw new RangeError("not finite");
  if (k < 0 || k !== Math.floor(k)) throw new RangeError("count");
  let size = 0;
  for (const entry of H.flat()) size = Math.max(size, Math.abs(entry));
  for (let i = 0; i < H.length; i++) {
    for (let j = 0; j < i; j++)
      if (Math.abs(H[i]![j]! - H[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
  }
  const system = diagonalise(H);
  if (!(Math.min(...system.values) > 1e-12 * size)) throw new RangeError("not positive definite");
  return system;
}

export function steepest(H: Matrix, x0: readonly number[], k: number): { xs: number[][]; lossRatios: number[] } {
  const { values, vectors } = check(H, x0, k);
  const loss = (c: readonly number[]) => values.reduce((sum, lambda, i) => sum + 0.5 * lambda * c[i]! * c[i]!, 0);
  const after = (c: readonly number[], alpha: number) => c.map((entry, i) => entry * (1 - alpha * values[i]!));
  // The derivative of the loss along the ray: the gradient there, times the direction.
  const slope = (c: readonly number[], alpha: number) => {
    const there = after(c, alpha);
    return -values.reduce((sum, lambda, i) => sum + lambda * there[i]! * lambda * c[i]!, 0);
  };

  let c = values.map((_, j) => vectors.reduce((sum, row, i) => sum + row[j]! * x0[i]!, 0));
  const xs = [x0.slice()];
  const lossRatios: number[] = [];
  if (x0.every((entry) => entry === 0)) return { xs, lossRatios };
  for (let step = 0; step < k; step++) {
    let descending = 0;
    let ascending = 2 / Math.min(...values);
    for (let i = 0; i < 120; i++) {
      const middle = (descending + ascending) / 2;
      if (slope(c, middle) < 0) descending = middle;
      else ascending = middle;
    }
    const next = after(c, ascending);
    lossRatios.push(loss(next) / loss(c));
    xs.push(vectors.map((row) => row.reduce((sum, entry, j) => sum + entry * next[j]!, 0)));
    if (loss(next) <= 1e-12 * loss(c)) break;
    c = next;
  }
  return { xs, lossRatios };
}
