interface Term {
  readonly c: number;
  readonly p: number;
  readonly q: number;
}
interface Answer {
  hessianVerdict: "minimum" | "maximum" | "saddle" | "inconclusive";
  truth: "strict-minimum" | "weak-minimum" | "strict-maximum" | "weak-maximum" | "saddle" | "flat";
}

/**
 * The sign of `f` is constant along every orbit of the weights, so that the signs on a set that meets all orbits decide:
 * the points (±1, 0) and the lines y = ±1. There `f` is a polynomial in one variable, whose real roots Sturm's theorem
 * counts exactly, in whole numbers.
 */
export function classifyDegenerate({
  terms,
  weights,
}: {
  terms: readonly Term[];
  weights: readonly [number, number];
}): Answer {
  const f = collect(terms, weights);
  return { hessianVerdict: hessianVerdict(f), truth: truth(f) };
}

/** Like terms added, after all checks. */
function collect(terms: readonly Term[], [w1, w2]: readonly [number, number]): Term[] {
  const isPositive = (w: number) => Number.isInteger(w) && w > 0;
  const isExponent = (n: number) => Number.isInteger(n) && n >= 0;
  if (!isPositive(w1) || !isPositive(w2)) throw new RangeError("weights must be positive whole numbers");
  const sums: { c: number; p: number; q: number }[] = [];
  for (const { c, p, q } of terms) {
    if (!Number.isFinite(c)) throw new RangeError("coefficients must be finite");
    if (!isExponent(p) || !isExponent(q)) throw new RangeError("exponents must be whole numbers that are not negative");
    const like = sums.find((sum) => sum.p === p && sum.q === q);
    if (like === undefined) sums.push({ c, p, q });
    else like.c += c;
  }
  const f = sums.filter(({ c }) => c !== 0);
  const degrees = f.map(({ p, q }) => w1 * p + w2 * q);
  if (degrees.some((d) => d !== degrees[0])) throw new RangeError("the polynomial must be quasi-homogeneous");
  if (degrees.some((d) => d < 2)) throw new RangeError("the weighted degree must be at least 2");
  return f;
}

/** By the determinant and the trace of the Hessian, whose entries are 2a, b, b, 2c. */
function hessianVerdict(f: readonly Term[]): Answer["hessianVerdict"] {
  const coefficient = (p: number, q: number) => f.find((term) => term.p === p && term.q === q)?.c ?? 0;
  const [a, b, c] = [coefficient(2, 0), coefficient(1, 1), coefficient(0, 2)];
  const determinant = 4 * a * c - b * b;
  if (determinant < 0) return "saddle";
  if (determinant === 0) return "inconclusive";
  return a + c > 0 ? "minimum" : "maximum";
}

function truth(f: readonly Term[]): Answer["truth"] {
  if (f.length === 0) return "flat";
  const signs = new Set<number>();
  // A power of x alone has its signs far out on the lines, too.
  if (!f.some(({ q }) => q === 0)) signs.add(0);
  for (const side of [1, -1]) for (const sign of signsOf(restrict(f, side))) signs.add(sign);
  if (signs.has(1) && signs.has(-1)) return "saddle";
  if (signs.has(1)) return signs.has(0) ? "weak-minimum" : "strict-minimum";
  return signs.has(0) ? "weak-maximum" : "strict-maximum";
}

/** A polynomial in one variable with whole coefficients, the constant first, the last one not 0. */
type Polynomial = readonly bigint[];

/** `f(x, side)`, times a power of two that makes its coefficients whole. */
function restrict(f: readonly Term[], side: number): Polynomial {
  let scaled = f.map(({ c, p, q }) => ({ c: q % 2 === 0 ? c : side * c, p }));
  while (scaled.some(({ c }) => !Number.isInteger(c))) scaled = scaled.map(({ c, p }) => ({ c: 2 * c, p }));
  const g: bigint[] = [];
  for (const { c, p } of scaled) {
    while (g.length <= p) g.push(0n);
    g[p] = g[p]! + BigInt(c);
  }
  return g;
}

/** The signs that a polynomial takes on the real line. */
function signsOf(g: Polynomial): number[] {
  const leading = g[g.length - 1]! > 0n ? 1 : -1;
  // With f_0 = g and f_(k+1) the greatest common divisor of f_k and its derivative, f_k has the roots of g whose
  // multiplicity is greater than k. So the alternating sum of their numbers counts those of odd multiplicity.
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
  if (odd > 0) return [1, -1];
  return all > 0 ? [leading, 0] : [leading];
}

/** `g`, its derivative, and the negated remainders; the last one is their greatest common divisor. */
function sturmChain(g: Polynomial): Polynomial[] {
  const chain = [g, g.slice(1).map((c, k) => c * BigInt(k + 1))];
  for (;;) {
    const next = negatedRemainder(chain[chain.length - 2]!, chain[chain.length - 1]!);
    if (next.length === 0) return chain;
    chain.push(next);
  }
}

/** Minus the remainder of `a` by `b`, up to a positive factor. */
function negatedRemainder(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b[b.length - 1]!;
  let rest = [...a];
  while (rest.length >= b.length) {
    const top = rest[rest.length - 1]!;
    const shift = rest.length - b.length;
    rest = rest.map((c, k) => lead * (c * lead - (k >= shift ? top * b[k - shift]! : 0n)));
    while (rest.at(-1) === 0n) rest.pop();
  }
  return rest.map((c) => -c);
}

/** Changes of sign at minus infinity, less those at plus infinity. */
function countRealRoots(chain: readonly Polynomial[]): number {
  const changes = (atMinus: boolean) => {
    const signs = chain.map((g) => g[g.length - 1]! > 0n !== (atMinus && g.length % 2 === 0));
    return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
  };
  return changes(true) - changes(false);
}

/** On x = ±1 the polynomial is quadratic in y: no real root, no zero. */
export function mine({ a, b, c }: { a: number; b: number; c: number }): { lo: number; hi: number } {
  const half = 2 * Math.sqrt(a * c);
  return { lo: b - half, hi: b + half };
}
