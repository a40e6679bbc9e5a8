// The independent method knows nothing but the learner's arguments: plain Newton runs from the seeds, each step by
// Cramer's rule, and at most 20 of them, as the statement promises. Labels come without any eigenvalue: a polynomial with
// real roots only has as many positive ones as its coefficients have sign changes (Descartes), and the characteristic
// polynomial of a symmetric matrix is one.

type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Vec = readonly number[];
type Mat = readonly (readonly number[])[];

interface CriticalPoint {
  x: number[];
  label: Label;
}

/** The determinant of a matrix of size 1, 2 or 3. */
function determinant(a: Mat): number {
  const [u, v, w] = a;
  if (v === undefined) return u![0]!;
  if (w === undefined) return u![0]! * v[1]! - u![1]! * v[0]!;
  return (
    u![0]! * (v[1]! * w[2]! - v[2]! * w[1]!) -
    u![1]! * (v[0]! * w[2]! - v[2]! * w[0]!) +
    u![2]! * (v[0]! * w[1]! - v[1]! * w[0]!)
  );
}

/** H⁻¹g: in each component a quotient of determinants. */
function newtonStep(h: Mat, g: Vec): number[] {
  const whole = determinant(h);
  return g.map(
    (_, column) => determinant(h.map((row, i) => row.map((entry, j) => (j === column ? g[i]! : entry)))) / whole,
  );
}

function run(grad: (x: Vec) => number[], hess: (x: Vec) => number[][], seed: Vec): number[] | null {
  let x = [...seed];
  for (let k = 0; k < 20; k++) {
    const step = newtonStep(hess(x), grad(x));
    x = x.map((coordinate, i) => coordinate - step[i]!);
    if (!x.every(Number.isFinite)) return null;
    if (step.every((change) => Math.abs(change) <= 1e-10)) return x;
  }
  return null;
}

const product = (a: Mat, b: Mat): number[][] =>
  a.map((row) => b.map((_, j) => row.reduce((sum, entry, k) => sum + entry * b[k]![j]!, 0)));

/** Coefficients of det(λI - A) from λⁿ down, by Faddeev and LeVerrier. */
function characteristic(a: Mat): number[] {
  const n = a.length;
  const coefficients = [1];
  let m: number[][] = a.map((row) => row.map(() => 0));
  for (let k = 1; k <= n; k++) {
    m = product(a, m).map((row, i) => row.map((entry, j) => entry + (i === j ? coefficients[k - 1]! : 0)));
    const am = product(a, m);
    coefficients.push(-am.reduce((sum, row, i) => sum + row[i]!, 0) / k);
  }
  return coefficients;
}

/** How many eigenvalues of a symmetric matrix are larger than a bound. */
function countAbove(h: Mat, bound: number): number {
  const shifted = h.map((row, i) => row.map((entry, j) => entry - (i === j ? bound : 0)));
  const signs = characteristic(shifted)
    .map(Math.sign)
    .filter((sign) => sign !== 0);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
}

/** The largest |λ|, from ‖Hᵐ‖ for m = 2²⁵. */
function spectralNorm(h: Mat): number {
  let power = h;
  let logarithm = 0;
  let m = 1;
  for (let k = 0; k < 25; k++) {
    const size = Math.max(...power.flat().map(Math.abs));
    if (size === 0) return 0;
    logarithm += Math.log(size) / m;
    const scaled = power.map((row) => row.map((entry) => entry / size));
    power = product(scaled, scaled);
    m *= 2;
  }
  return Math.exp(logarithm);
}

function labelOf(h: Mat, tol: number): Label {
  const zero = tol * spectralNorm(h);
  const positive = countAbove(h, zero);
  const negative = countAbove(
    h.map((row) => row.map((entry) => -entry)),
    zero,
  );
  if (positive === h.length) return "minimum";
  if (negative === h.length) return "maximum";
  return positive > 0 && negative > 0 ? "saddle" : "inconclusive";
}

export function findCritical(
  grad: (x: Vec) => number[],
  hess: (x: Vec) => number[][],
  seeds: readonly Vec[],
  box: readonly (readonly [number, number])[],
  tol = 1e-9,
): CriticalPoint[] {
  if (seeds.some((seed) => seed.length !== box.length) || !seeds.flat().every(Number.isFinite))
    throw new RangeError("malformed seeds");
  if (!box.flat().every(Number.isFinite) || box.some(([lo, hi]) => lo > hi)) throw new RangeError("malformed box");
  const found: number[][] = [];
  for (const seed of seeds) {
    const end = run(grad, hess, seed);
    if (end === null || end.some((coordinate, i) => coordinate < box[i]![0] || coordinate > box[i]![1])) continue;
    const same = found.some((other) => other.every((coordinate, i) => Math.abs(coordinate - end[i]!) < 1e-6));
    if (!same) found.push(end);
  }
  return found
    .sort((a, b) => {
      // Equal coordinates differ by rounding; that must not decide the order.
      const k = a.findIndex((coordinate, i) => Math.abs(coordinate - b[i]!) > 1e-6);
      return k === -1 ? 0 : a[k]! - b[k]!;
    })
    .map((x) => ({ x, label: labelOf(hess(x), tol) }));
}

export function mine({ p, q, r }: { p: number; q: number; r: number }): CriticalPoint[] {
  const seeds = [-6, -4, -2, -1, -0.5, 0, 0.5, 1, 2, 4, 6].flatMap((x) => [-10, -3, 0, 3, 10].map((y) => [x, y]));
  return findCritical(
    (x) => [4 * x[0]! * x[0]! * x[0]! - 2 * p * x[0]! + q * x[1]! + r, q * x[0]! + 2 * x[1]!],
    (x) => [
      [12 * x[0]! * x[0]! - 2 * p, q],
      [q, 2],
    ],
    seeds,
    [
      [-100, 100],
      [-100, 100],
    ],
  );
}
