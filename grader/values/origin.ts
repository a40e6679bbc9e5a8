/** What happens at the origin of a polynomial in two variables: for property checks of counterexamples. */

/** The term `c·x^p·y^q`. */
export interface PlaneTerm {
  readonly c: number;
  readonly p: number;
  readonly q: number;
}

export type OriginType =
  | "strict-minimum"
  | "weak-minimum"
  | "strict-maximum"
  | "weak-maximum"
  | "saddle"
  | "flat"
  | "not-critical"
  | "undecided";

export interface Origin {
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
  readonly type: OriginType;
  /** The degrees `p + q` of the terms as they were given, the smallest and the largest. */
  readonly lowestDegree: number;
  readonly highestDegree: number;
}

/** Beyond these a polynomial is left undecided: a clause must not keep the judge busy. */
const MAX_TERMS = 50;
const MAX_DEGREE = 12;

/**
 * Gradient, Hessian and true type of the origin, compared with the value there; `undefined` where exponents are no whole
 * numbers >= 0 or coefficients not finite.
 *
 * An invertible Hessian decides. Where it does not, the type is found exactly for quasi-homogeneous polynomials, and is
 * "undecided" for all others.
 */
export function atOrigin(terms: readonly PlaneTerm[]): Origin | undefined {
  const isExponent = (n: number) => Number.isInteger(n) && n >= 0;
  if (!terms.every(({ c, p, q }) => Number.isFinite(c) && isExponent(p) && isExponent(q))) return undefined;
  const coefficient = (p: number, q: number) =>
    terms.reduce((sum, term) => (term.p === p && term.q === q ? sum + term.c : sum), 0);
  const gradient = [coefficient(1, 0), coefficient(0, 1)];
  const cross = coefficient(1, 1);
  const hessian = [
    [2 * coefficient(2, 0), cross],
    [cross, 2 * coefficient(0, 2)],
  ];
  const degrees = terms.map(({ p, q }) => p + q);
  return {
    gradient,
    hessian,
    type: gradient.some((entry) => entry !== 0) ? "not-critical" : typeOf(terms, hessian),
    lowestDegree: degrees.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    highestDegree: degrees.reduce((a, b) => Math.max(a, b), 0),
  };
}

function typeOf(terms: readonly PlaneTerm[], hessian: readonly (readonly number[])[]): OriginType {
  const [[a, b], [, c]] = hessian as [[number, number], [number, number]];
  const determinant = a * c - b * b;
  if (determinant < 0) return "saddle";
  if (determinant > 0) return a > 0 ? "strict-minimum" : "strict-maximum";
  if (terms.length > MAX_TERMS || terms.some(({ p, q }) => p + q > MAX_DEGREE)) return "undecided";
  const f = collect(terms);
  if (f.length === 0) return "flat";
  if (!isQuasiHomogeneous(f)) return "undecided";

  // On every orbit of the weights f keeps its sign. The points (±1, 0) and the lines y = ±1 meet them all.
  const onAxis = f.find(({ q }) => q === 0);
  const right = onAxis === undefined ? 0 : Math.sign(onAxis.c);
  const left = onAxis !== undefined && onAxis.p % 2 !== 0 ? -right : right;
  const signs = new Set([right, left, ...signsOf(restrict(f, 1)), ...signsOf(restrict(f, -1))]);
  if (signs.has(1) && signs.has(-1)) return "saddle";
  if (signs.has(1)) return signs.has(0) ? "weak-minimum" : "strict-minimum";
  return signs.has(0) ? "weak-maximum" : "strict-maximum";
}

/** Like terms added; without the constant and without zeros. */
function collect(terms: readonly PlaneTerm[]): PlaneTerm[] {
  const sums = new Map<string, { c: number; p: number; q: number }>();
  for (const { c, p, q } of terms) {
    const like = sums.get(`${p},${q}`);
    if (like === undefined) sums.set(`${p},${q}`, { c, p, q });
    else like.c += c;
  }
  return [...sums.values()].filter(({ c, p, q }) => c !== 0 && p + q > 0);
}

/** Whether all exponents lie on a line `w1·p + w2·q = d` with positive weights. */
function isQuasiHomogeneous(f: readonly PlaneTerm[]): boolean {
  const first = f[0]!;
  const last = f[f.length - 1]!;
  if (f.length === 1) return true;
  const w1 = last.q - first.q;
  const w2 = first.p - last.p;
  return w1 * w2 > 0 && f.every(({ p, q }) => w1 * (p - first.p) + w2 * (q - first.q) === 0);
}

/** A polynomial in one variable with whole coefficients, the constant first, the last one not 0. */
type Polynomial = readonly bigint[];

/** `f(x, side)`, times a power of two that makes its coefficients whole. */
function restrict(f: readonly PlaneTerm[], side: number): Polynomial {
  let scaled = f.map(({ c, p, q }) => ({ c: q % 2 === 0 ? c : side * c, p }));
  while (scaled.some(({ c }) => !Number.isInteger(c))) scaled = scaled.map(({ c, p }) => ({ c: 2 * c, p }));
  const g: bigint[] = Array.from({ length: 1 + Math.max(...scaled.map(({ p }) => p)) }, () => 0n);
  for (const { c, p } of scaled) g[p]! += BigInt(c);
  return g;
}

/**
 * The signs that a polynomial takes on the real line.
 *
 * With `f_0 = g` and `f_(k+1)` the greatest common divisor of `f_k` and its derivative, `f_k` has the roots of `g` whose
 * multiplicity is greater than `k`: the alternating sum of their numbers counts those of odd multiplicity.
 */
function signsOf(g: Polynomial): number[] {
  const leading = g[g.length - 1]! > 0n ? 1 : -1;
  let odd = 0;
  let all = 0;
  let current = g;
  for (let k = 0; current.length > 1; k++) {
    const chain = sturmChain(current);
    const roots = countRealRoots(chain);
    if (k === 0) all = roots;
    odd += k % 2 === 0 ? roots : -roots;
    current = chain[chain.length - 1]!;
  }
  if (odd > 0) return [1, 0, -1];
  return all > 0 ? [leading, 0] : [leading];
}

/** `g`, its derivative, and the negated remainders; the last one is their greatest common divisor. */
function sturmChain(g: Polynomial): Polynomial[] {
  const chain = [g, primitive(g.slice(1).map((c, k) => c * BigInt(k + 1)))];
  for (;;) {
    const next = negatedRemainder(chain[chain.length - 2]!, chain[chain.length - 1]!);
    if (next.length === 0) return chain;
    chain.push(next);
  }
}

/** Minus the remainder of `a` by `b`, up to a positive factor. */
function negatedRemainder(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b[b.length - 1]!;
  const [size, sign] = lead > 0n ? [lead, 1n] : [-lead, -1n];
  let rest = [...a];
  while (rest.length >= b.length) {
    const top = rest[rest.length - 1]! * sign;
    const shift = rest.length - b.length;
    rest = rest.map((c, k) => c * size - (k >= shift ? top * b[k - shift]! : 0n));
    while (rest.length > 0 && rest[rest.length - 1] === 0n) rest.pop();
  }
  return primitive(rest.map((c) => -c));
}

/** Without the common divisor of the coefficients. */
function primitive(g: Polynomial): Polynomial {
  let divisor = 0n;
  for (const c of g) {
    let [a, b] = [divisor, c < 0n ? -c : c];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor === 0n ? g : g.map((c) => c / divisor);
}

/** Changes of sign at minus infinity, less those at plus infinity. */
function countRealRoots(chain: readonly Polynomial[]): number {
  const changes = (atMinus: boolean) => {
    const signs = chain.map((g) => g[g.length - 1]! > 0n !== (atMinus && g.length % 2 === 0));
    return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
  };
  return changes(true) - changes(false);
}
