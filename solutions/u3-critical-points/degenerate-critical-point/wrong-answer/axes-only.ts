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

export function classifyDegenerate(
  terms: readonly Term[],
  weights: readonly [number, number],
): { hessianVerdict: Verdict; truth: Truth } {
  const f = collect(terms, weights);
  const signs = new Set<number>();
  for (const [x, y] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    signs.add(Math.sign(f.reduce((sum, { c, p, q }) => sum + c * x ** p * y ** q, 0)) + 0);
  }
  return { hessianVerdict: verdictOf(f), truth: truthOf(signs) };
}

/** On the axes the own polynomial is ay² and cx⁴, whatever t is. */
export function mine(): { lo: number; hi: number } {
  return { lo: -Infinity, hi: Infinity };
}
