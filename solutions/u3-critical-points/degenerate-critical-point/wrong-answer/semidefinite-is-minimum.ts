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
  if (4 * a * c - b * b < 0) return "saddle";
  return a + c >= 0 ? "minimum" : "maximum";
}

function truthOf(signs: ReadonlySet<number>): Truth {
  if (signs.has(1) && signs.has(-1)) return "saddle";
  if (signs.has(1)) return signs.has(0) ? "weak-minimum" : "strict-minimum";
  if (signs.has(-1)) return signs.has(0) ? "weak-maximum" : "strict-maximum";
  return "flat";
}

/** The signs of f on the boundary of the square, which meets every orbit. */
function signsOf(f: readonly Term[]): Set<number> {
  const value = (x: number, y: number) => f.reduce((sum, { c, p, q }) => sum + c * x ** p * y ** q, 0);
  const edges = [1, -1].flatMap((side) => [(u: number) => value(side, u), (u: number) => value(u, side)]);
  const places = Array.from({ length: 201 }, (_, i) => i / 100 - 1);
  const all = edges.flatMap((edge) => places.map(edge));
  const small = 5e-5 * Math.max(...all.map(Math.abs));
  const signs = new Set<number>(all.map((x) => (x > small ? 1 : x < -small ? -1 : 2)));
  const near = (edge: (u: number) => number, u: number) =>
    Math.abs(edge(u)) <= Math.min(Math.abs(edge(u - 0.01)), Math.abs(edge(u + 0.01)), 200 * small);
  const touches = edges.some((edge) =>
    places.some((u) => near(edge, u) && lowest(edge, u - 0.01, u + 0.01) <= 1e-5 * small),
  );
  signs.delete(2);
  return touches ? signs.add(0) : signs;
}

function lowest(edge: (u: number) => number, from: number, to: number): number {
  for (let i = 0; i < 40; i++) {
    const [u, v] = [from + 0.382 * (to - from), to - 0.382 * (to - from)];
    if (Math.abs(edge(u)) < Math.abs(edge(v))) to = v;
    else from = u;
  }
  return Math.abs(edge((from + to) / 2));
}

export function classifyDegenerate(
  terms: readonly Term[],
  weights: readonly [number, number],
): { hessianVerdict: Verdict; truth: Truth } {
  const f = collect(terms, weights);
  return { hessianVerdict: verdictOf(f), truth: f.length === 0 ? "flat" : truthOf(signsOf(f)) };
}

export function mine({ a, b, c }: { a: number; b: number; c: number }): { lo: number; hi: number } {
  const half = 2 * Math.sqrt(a * c);
  return { lo: b - half, hi: b + half };
}
