type Term = { readonly c: number; readonly p: number; readonly q: number };
type Verdict = "minimum" | "maximum" | "saddle" | "inconclusive";
type Truth = "strict-minimum" | "weak-minimum" | "strict-maximum" | "weak-maximum" | "saddle" | "flat";

function collect(terms: readonly Term[], [w1, w2]: readonly [number, number]): Term[] {
  if (!Number.isInteger(w1) || !Number.isInteger(w2) || w1 < 1 || w2 < 1) throw new RangeError("weights");
  const sums: { c: number; p: number; q: number }[] = [];
  for (const { c, p, q } of terms) {
    if (!Number.isFinite(c)) throw new RangeError("coefficient");
    if (!Number.isInteger(p) || !Number.isInteger(q) || p < 0 || q < 0) throw new RangeError("exponent");
    const like = sums.find((term) => term.p === p && term.q === q);
    if (like) like.c += c;
    else sums.push({ c, p, q });
  }
  const f = sums.filter(({ c }) => c !== 0);
  const degree = (term: Term) => w1 * term.p + w2 * term.q;
  if (f.some((term) => degree(term) !== degree(f[0]!) || degree(term) < 2)) throw new RangeError("degree");
  return f;
}

function verdictOf(f: readonly Term[]): Verdict {
  const coefficient = (p: number, q: number) => f.find((term) => term.p === p && term.q === q)?.c ?? 0;
  const [a, b, c] = [coefficient(2, 0), coefficient(1, 1), coefficient(0, 2)];
  const det = 4 * a * c - b * b;
  if (det < 0) return "saddle";
  if (det === 0) return "inconclusive";
  return a > 0 ? "minimum" : "maximum";
}

function truthOf(signs: ReadonlySet<number>): Truth {
  if (signs.has(1) && signs.has(-1)) return "saddle";
  if (signs.has(1)) return signs.has(0) ? "weak-minimum" : "strict-minimum";
  if (signs.has(-1)) return signs.has(0) ? "weak-maximum" : "strict-maximum";
  return "flat";
}

/** The sign of f near the origin on the ray through (x, y): that of the lowest power of t in f(tx, ty). */
function signOnRay(f: readonly Term[], x: number, y: number): number {
  const byPower: number[] = [];
  for (const { c, p, q } of f) byPower[p + q] = (byPower[p + q] ?? 0) + c * x ** p * y ** q;
  const first = byPower.find((c) => c !== undefined && c !== 0);
  return first === undefined ? 0 : Math.sign(first);
}

export function classifyDegenerate(
  terms: readonly Term[],
  weights: readonly [number, number],
): { hessianVerdict: Verdict; truth: Truth } {
  const f = collect(terms, weights);
  const signs = new Set<number>();
  for (let x = -12; x <= 12; x++) {
    for (let y = -12; y <= 12; y++) if (x !== 0 || y !== 0) signs.add(signOnRay(f, x, y));
  }
  return { hessianVerdict: verdictOf(f), truth: truthOf(signs) };
}

/** Near the origin the own polynomial is positive on every line, whatever t is. */
export function mine(): { lo: number; hi: number } {
  return { lo: -Infinity, hi: Infinity };
}
