// Newton steps that are halved until |∇f| falls: such runs hardly ever cycle or overflow.

type Point = readonly number[];
type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Entry = { x: number[]; label: Label };
type Gradient = (x: Point) => number[];
type Hessian = (x: Point) => number[][];

class Search {
  readonly #grad: Gradient;
  readonly #hess: Hessian;

  constructor(grad: Gradient, hess: Hessian) {
    this.#grad = grad;
    this.#hess = hess;
  }

  /** The critical point that a run from `seed` ends at, if any. */
  from(seed: Point): number[] | undefined {
    let x = seed.slice();
    let g = this.#grad(x);
    for (let k = 0; k < 60; k++) {
      const step = times(
        inverse(this.#hess(x)),
        g.map((entry) => [entry]),
      ).map((row) => row[0]!);
      if (!step.every(Number.isFinite)) return undefined;
      if (step.every((entry) => Math.abs(entry) < 1e-11)) return x;
      let share = 1;
      let next = x;
      let gNext = g;
      do {
        next = x.map((entry, i) => entry - share * step[i]!);
        gNext = this.#grad(next);
        share /= 2;
      } while (share > 1e-3 && !(dot(gNext, gNext) < dot(g, g)));
      [x, g] = [next, gNext];
    }
    return undefined;
  }
}

function dot(a: Point, b: Point): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
}

function times(a: readonly Point[], b: readonly Point[]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, entry, k) => sum + entry * b[k]![j]!, 0)));
}

/** By Gauss and Jordan; full of infinite numbers and NaN when there is none. */
function inverse(a: readonly Point[]): number[][] {
  const n = a.length;
  const rows = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k]!) > Math.abs(best[k]!) ? row : best));
    rows[rows.indexOf(pivot)] = rows[k]!;
    rows[k] = pivot.map((entry) => entry / pivot[k]!);
    for (let i = 0; i < n; i++) if (i !== k) rows[i] = rows[i]!.map((entry, j) => entry - rows[i]![k]! * rows[k]![j]!);
  }
  return rows.map((row) => row.slice(n));
}

/** The signs of the eigenvalues beyond `tol`: by closed forms up to size 3. */
function label(h: readonly Point[], tol: number): Label {
  const eigs = spectrum(h);
  const size = Math.max(...eigs.map(Math.abs));
  const signs = new Set(eigs.map((lambda) => (Math.abs(lambda) <= tol * size ? 0 : Math.sign(lambda))));
  if (signs.has(1) && signs.has(-1)) return "saddle";
  if (signs.has(0)) return "inconclusive";
  return signs.has(1) ? "minimum" : "maximum";
}

function spectrum(h: readonly Point[]): number[] {
  if (h.length === 1) return [h[0]![0]!];
  if (h.length === 2) {
    const [a, b, c] = [h[0]![0]!, h[0]![1]!, h[1]![1]!];
    const half = Math.hypot((a - c) / 2, b);
    const large = (a + c) / 2 + (a + c < 0 ? -half : half);
    return large === 0 ? [0, 0] : [large, (a * c - b * b) / large];
  }
  // The trigonometric solution of the cubic characteristic equation.
  const mean = (h[0]![0]! + h[1]![1]! + h[2]![2]!) / 3;
  const centred = h.map((row, i) => row.map((entry, j) => (i === j ? entry - mean : entry)));
  const spread = Math.sqrt(times(centred, centred).reduce((sum, row, i) => sum + row[i]!, 0) / 6);
  if (spread === 0) return [mean, mean, mean];
  const [u, v, w] = centred.map((row) => row.map((entry) => entry / spread)) as [number[], number[], number[]];
  const determinant =
    u[0]! * (v[1]! * w[2]! - v[2]! * w[1]!) -
    u[1]! * (v[0]! * w[2]! - v[2]! * w[0]!) +
    u[2]! * (v[0]! * w[1]! - v[1]! * w[0]!);
  const angle = Math.acos(Math.max(-1, Math.min(1, determinant / 2))) / 3;
  return [0, 1, 2].map((k) => mean + 2 * spread * Math.cos(angle + (2 * Math.PI * k) / 3));
}

export const findCritical = (
  grad: Gradient,
  hess: Hessian,
  seeds: readonly Point[],
  box: readonly (readonly [number, number])[],
  tol?: number,
): Entry[] => {
  const broken = (number: number) => Number.isNaN(number) || Math.abs(number) === Infinity;
  if (seeds.some((seed) => seed.length !== box.length || seed.some(broken)))
    throw new RangeError("a seed is malformed");
  if (box.some(([lo, hi]) => broken(lo) || broken(hi) || hi < lo)) throw new RangeError("the box is malformed");
  const search = new Search(grad, hess);
  const catalogue: Entry[] = [];
  for (const end of seeds.map((seed) => search.from(seed))) {
    if (end === undefined) continue;
    const outside = end.some((entry, i) => entry < box[i]![0] || entry > box[i]![1]);
    const known = catalogue.some(({ x }) => x.every((entry, i) => Math.abs(entry - end[i]!) < 1e-6));
    if (!outside && !known) catalogue.push({ x: end, label: label(hess(end), tol ?? 1e-9) });
  }
  return catalogue;
};

/** Three roots of the cubic by bisection, the other coordinate from the linear equation. */
export const mine = ({ p, q, r }: { p: number; q: number; r: number }): Entry[] => {
  const slope = (x: number) => 4 * x * x * x - (2 * p + (q * q) / 2) * x + r;
  const ends: number[][] = [];
  for (let left = -8; left < 8; left += 0.125) {
    let [lo, hi] = [left, left + 0.125];
    if (slope(lo) * slope(hi) > 0 || slope(lo) === 0) continue;
    for (let k = 0; k < 60; k++) {
      const middle = (lo + hi) / 2;
      if (slope(lo) * slope(middle) <= 0) hi = middle;
      else lo = middle;
    }
    ends.push([hi, (-q * hi) / 2]);
  }
  return ends.map((x) => ({
    x,
    label: label(
      [
        [12 * x[0]! * x[0]! - 2 * p, q],
        [q, 2],
      ],
      1e-9,
    ),
  }));
};
