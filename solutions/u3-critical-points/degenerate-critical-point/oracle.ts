// The independent method looks: it walks around the boundary of the square |x|, |y| <= 1, which every orbit meets, notes
// the values of f, and creeps up on every place where |f| is smallest. No algebra of polynomials at all.

type Verdict = "minimum" | "maximum" | "saddle" | "inconclusive";
type Truth = "strict-minimum" | "weak-minimum" | "strict-maximum" | "weak-maximum" | "saddle" | "flat";
type Term = { readonly c: number; readonly p: number; readonly q: number };

const STEPS = 200;
/** Shares of the largest value: well beyond rounding for a zero, well within the promise of the statement for a sign. */
const ZERO = 1e-10;
const CLEAR = 5e-5;

/** The values along an edge, where f has one variable, by Horner's rule. */
function along(powers: readonly { readonly c: number; readonly n: number }[]): (u: number) => number {
  const dense: number[] = [];
  for (const { c, n } of powers) {
    while (dense.length <= n) dense.push(0);
    dense[n]! += c;
  }
  return (u) => {
    let sum = 0;
    for (let n = dense.length - 1; n >= 0; n--) sum = sum * u + dense[n]!;
    return sum;
  };
}

function smallest(size: (u: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  for (let i = 0; i < 60; i++) {
    const [u, v] = [a + (b - a) / 3, b - (b - a) / 3];
    if (size(u) < size(v)) b = v;
    else a = u;
  }
  return size((a + b) / 2);
}

function look(terms: readonly Term[]): Truth {
  const minus = (n: number) => (n % 2 === 0 ? 1 : -1);
  const edges = [
    along(terms.map(({ c, q }) => ({ c, n: q }))),
    along(terms.map(({ c, p, q }) => ({ c: c * minus(p), n: q }))),
    along(terms.map(({ c, p }) => ({ c, n: p }))),
    along(terms.map(({ c, p, q }) => ({ c: c * minus(q), n: p }))),
  ];
  const places = Array.from({ length: STEPS + 1 }, (_, i) => (2 * i) / STEPS - 1);
  const seen = edges.map((edge) => places.map(edge));
  let [lowest, highest] = [0, 0];
  for (const values of seen) {
    for (const value of values) {
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  }
  const scale = Math.max(highest, -lowest);
  if (scale === 0) return "flat";
  const [above, below] = [highest > CLEAR * scale, lowest < -CLEAR * scale];
  if (above && below) return "saddle";
  const touches = edges.some((edge, e) => {
    const sizeAt = (i: number) => Math.abs(seen[e]![Math.min(STEPS, Math.max(0, i))]!);
    for (let i = 0; i <= STEPS; i++) {
      const size = sizeAt(i);
      if (size > 0.01 * scale || size > sizeAt(i - 1) || size > sizeAt(i + 1)) continue;
      const [from, to] = [places[Math.max(0, i - 1)]!, places[Math.min(STEPS, i + 1)]!];
      if (
        Math.min(
          size,
          smallest((u) => Math.abs(edge(u)), from, to),
        ) <
        ZERO * scale
      )
        return true;
    }
    return false;
  });
  return `${touches ? "weak" : "strict"}-${above ? "minimum" : "maximum"}`;
}

/** By the eigenvalues (a + c) ± √((a - c)² + b²) of the Hessian. */
function secondDerivativeTest(terms: readonly Term[]): Verdict {
  const sum = (p: number, q: number) => terms.reduce((total, t) => (t.p === p && t.q === q ? total + t.c : total), 0);
  const [a, b, c] = [sum(2, 0), sum(1, 1), sum(0, 2)];
  const root = Math.hypot(a - c, b);
  const signs = [a + c - root, a + c + root].map((x) =>
    Math.abs(x) <= 1e-12 * (Math.abs(a) + Math.abs(b) + Math.abs(c)) ? 0 : Math.sign(x),
  );
  if (signs[0] === 0 && signs[1] === 0) return "inconclusive";
  if (signs[0]! * signs[1]! < 0) return "saddle";
  if (signs.includes(0)) return "inconclusive";
  return signs[0] === 1 ? "minimum" : "maximum";
}

export function classifyDegenerate(
  terms: readonly Term[],
  weights: readonly [number, number],
): { hessianVerdict: Verdict; truth: Truth } {
  for (const w of weights) if (!(w >= 1) || w % 1 !== 0) throw new RangeError("bad weight");
  const byExponents = new Map<string, Term>();
  for (const { c, p, q } of terms) {
    if (!(Math.abs(c) < Infinity)) throw new RangeError("bad coefficient");
    if (!(p >= 0) || !(q >= 0) || p % 1 !== 0 || q % 1 !== 0) throw new RangeError("bad exponent");
    const key = `${p} ${q}`;
    byExponents.set(key, { c: c + (byExponents.get(key)?.c ?? 0), p, q });
  }
  const sums = [...byExponents.values()].filter((term) => term.c !== 0);
  const degrees = new Set(sums.map(({ p, q }) => weights[0] * p + weights[1] * q));
  if (degrees.size > 1) throw new RangeError("not quasi-homogeneous");
  if (Math.min(...degrees) < 2) throw new RangeError("degree below 2");
  return { hessianVerdict: secondDerivativeTest(sums), truth: look(sums) };
}

/** Bisects for the last t at which the lowest value over x = 1 is still positive; the other half of the plane is its mirror image. */
export function mine({ a, b, c }: { a: number; b: number; c: number }): { lo: number; hi: number } {
  const lowest = (slope: number): number => {
    let [from, to] = [-1000, 1000];
    const value = (y: number) => a * y * y + slope * y + c;
    for (let i = 0; i < 200; i++) {
      const [u, v] = [from + (to - from) / 3, to - (to - from) / 3];
      if (value(u) < value(v)) to = v;
      else from = u;
    }
    return value((from + to) / 2);
  };
  const end = (direction: number): number => {
    let [inside, outside] = [0, 1000];
    for (let i = 0; i < 80; i++) {
      const middle = (inside + outside) / 2;
      if (lowest(direction * middle) > 0) inside = middle;
      else outside = middle;
    }
    return b + direction * inside;
  };
  return { lo: end(-1), hi: end(1) };
}
