// Knows the loss only by its values: a parabola through three points of the ray shows where the lowest one is.
type Mat = readonly (readonly number[])[];

function determinant(rows: Mat): number {
  const [first, ...others] = rows;
  if (first === undefined) return 1;
  return first.reduce((sum, entry, j) => {
    const minor = others.map((row) => row.filter((_, column) => column !== j));
    return sum + (j % 2 === 0 ? entry : -entry) * determinant(minor);
  }, 0);
}

function insistOnPositiveDefinite(H: Mat): void {
  const n = H.length;
  if (n < 1 || !H.every((row) => row.length === n && row.every(Number.isFinite)))
    throw new RangeError("H is no square matrix");
  const tiny = Math.max(...H.map((row) => Math.max(...row.map((entry) => Math.abs(entry))))) * 1e-12;
  H.forEach((row, i) =>
    row.forEach((entry, j) => {
      if (Math.abs(entry - H[j]![i]!) > tiny) throw new RangeError("H is not symmetric");
    }),
  );
  // A pivot is the quotient of two leading minors.
  let before = 1;
  for (let size = 1; size <= n; size++) {
    const minor = determinant(H.slice(0, size).map((row) => row.slice(0, size)));
    if (!(minor > tiny * before)) throw new RangeError("H is not positive definite");
    before = minor;
  }
}

export const steepest = (H: Mat, x0: readonly number[], k: number) => {
  insistOnPositiveDefinite(H);
  if (x0.length !== H.length || !x0.every(Number.isFinite)) throw new RangeError("x0 does not fit");
  if (k < 0 || k % 1 !== 0) throw new RangeError("k is no count");
  const gradient = (x: readonly number[]) => H.map((row) => row.reduce((sum, entry, j) => sum + entry * x[j]!, 0));
  const loss = (x: readonly number[]) => 0.5 * gradient(x).reduce((sum, entry, i) => sum + entry * x[i]!, 0);
  const trace = H.reduce((sum, row, i) => sum + row[i]!, 0);

  const xs: number[][] = [Array.from(x0)];
  const losses: number[] = [loss(x0)];
  while (xs.length <= k && losses.at(-1)! > 0) {
    const x = xs.at(-1)!;
    const g = gradient(x);
    const at = (alpha: number) => x.map((entry, i) => entry - alpha * g[i]!);
    const unit = 1 / trace;
    const [here, near, far] = [losses.at(-1)!, loss(at(unit)), loss(at(2 * unit))];
    const bend = here - 2 * near + far;
    const alpha = unit * (1 + (here - far) / (2 * bend));
    xs.push(at(alpha));
    losses.push(loss(at(alpha)));
    if (losses.at(-1)! <= 1e-12 * here) break;
  }
  return { xs, lossRatios: losses.slice(1).map((value, t) => value / losses[t]!) };
};
