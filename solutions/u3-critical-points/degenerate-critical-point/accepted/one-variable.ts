// On the lines y = 1 and y = -1 the polynomial has one variable. Between two neighbouring roots of its derivative it is
// monotone, and those roots are found in the same way, so that signs and zeros come out of a recursion on the degree.

type Term = { readonly c: number; readonly p: number; readonly q: number };
type Verdict = "minimum" | "maximum" | "saddle" | "inconclusive";
type Truth = "strict-minimum" | "weak-minimum" | "strict-maximum" | "weak-maximum" | "saddle" | "flat";

function evaluate(g: readonly number[], x: number): number {
  return g.reduceRight((value, c) => value * x + c, 0);
}

/** What counts as zero at x: far above rounding, far below a value that is not zero. */
function noise(g: readonly number[], x: number): number {
  return 1e-9 * g.reduce((sum, c) => sum + Math.abs(c), 0) * Math.max(1, Math.abs(x)) ** (g.length - 1);
}

/** The extrema of g, by bisection between the extrema of g'. */
function stationary(g: readonly number[]): number[] {
  const slope = g.slice(1).map((c, k) => (k + 1) * c);
  while (slope.length > 0 && slope[slope.length - 1] === 0) slope.pop();
  if (slope.length < 2) return [];
  const size = slope.map(Math.abs);
  const bound = 1 + Math.max(...size) / size[size.length - 1]!;
  const marks = [-bound, ...stationary(slope).sort((x, y) => x - y), bound];
  const found: number[] = marks.slice(1, -1).filter((x) => Math.abs(evaluate(slope, x)) <= noise(slope, x));
  for (let i = 0; i + 1 < marks.length; i++) {
    let [left, right] = [marks[i]!, marks[i + 1]!];
    const rising = evaluate(slope, left) < 0;
    if (rising === evaluate(slope, right) < 0) continue;
    for (let step = 0; step < 70; step++) {
      const middle = (left + right) / 2;
      if (evaluate(slope, middle) < 0 === rising) left = middle;
      else right = middle;
    }
    found.push((left + right) / 2);
  }
  return found;
}

function signs(g: readonly number[]): number[] {
  const top = g[g.length - 1]!;
  const ends = [Math.sign(top), Math.sign(top) * (g.length % 2 === 0 ? -1 : 1)];
  const middle = stationary(g).map((x) => (Math.abs(evaluate(g, x)) <= noise(g, x) ? 0 : Math.sign(evaluate(g, x))));
  return g.length === 1 ? ends.slice(0, 1) : [...ends, ...middle];
}

export function classifyDegenerate(
  terms: readonly Term[],
  weights: readonly [number, number],
): { hessianVerdict: Verdict; truth: Truth } {
  const [w1, w2] = weights;
  if (![w1, w2].every((w) => Number.isInteger(w) && w > 0)) throw new RangeError("weights");
  const sums = new Map<number, Map<number, number>>();
  for (const { c, p, q } of terms) {
    if (!Number.isFinite(c) || !Number.isInteger(p) || !Number.isInteger(q) || p < 0 || q < 0)
      throw new RangeError("term");
    const row = sums.get(p) ?? new Map<number, number>();
    row.set(q, (row.get(q) ?? 0) + c);
    sums.set(p, row);
  }
  const f: Term[] = [];
  for (const [p, row] of sums) for (const [q, c] of row) if (c !== 0) f.push({ c, p, q });
  const degree = f.length > 0 ? w1 * f[0]!.p + w2 * f[0]!.q : 2;
  if (degree < 2) throw new RangeError("degree");
  for (const { p, q } of f) if (w1 * p + w2 * q !== degree) throw new RangeError("not quasi-homogeneous");

  const at = (p: number, q: number) => sums.get(p)?.get(q) ?? 0;
  const det = 4 * at(2, 0) * at(0, 2) - at(1, 1) * at(1, 1);
  const hessianVerdict = det < 0 ? "saddle" : det === 0 ? "inconclusive" : at(2, 0) > 0 ? "minimum" : "maximum";

  if (f.length === 0) return { hessianVerdict, truth: "flat" };
  const all = new Set<number>();
  const axis = f.find(({ q }) => q === 0);
  all.add(axis ? Math.sign(axis.c) : 0).add(axis ? Math.sign(axis.c) * (axis.p % 2 ? -1 : 1) : 0);
  for (const y of [1, -1]) {
    const g: number[] = new Array<number>(Math.max(...f.map(({ p }) => p)) + 1).fill(0);
    for (const { c, p, q } of f) g[p]! += q % 2 ? c * y : c;
    for (const sign of signs(g)) all.add(sign);
  }
  if (all.has(1) && all.has(-1)) return { hessianVerdict, truth: "saddle" };
  const kind = all.has(0) ? "weak" : "strict";
  return { hessianVerdict, truth: all.has(1) ? `${kind}-minimum` : `${kind}-maximum` };
}

export function mine({ a, b, c }: { a: number; b: number; c: number }): { lo: number; hi: number } {
  // (t - b)² - 4ac = t² - 2bt + (b² - 4ac) has these roots.
  const root = Math.sqrt(4 * b * b - 4 * (b * b - 4 * a * c));
  return { lo: (2 * b - root) / 2, hi: (2 * b + root) / 2 };
}
