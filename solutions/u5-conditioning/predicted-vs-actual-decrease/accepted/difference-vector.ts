// Thinks in the displacement d = -εg: the model changes by g'd + d'Hd/2.

type Verdict = "less" | "equal" | "more";

function inner(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError("lengths differ");
  let sum = 0;
  a.forEach((value, i) => {
    sum += value * b[i]!;
  });
  return sum;
}

function compare(a: number, b: number): Verdict {
  const scale = Math.max(Math.abs(a), Math.abs(b));
  if (scale === 0 || Math.abs(a - b) / scale <= 1e-9) return "equal";
  return a > b ? "more" : "less";
}

export const decrease = (
  f: (x: readonly number[]) => number,
  g: readonly number[],
  H: readonly (readonly number[])[],
  x: readonly number[],
  eps: number,
): { linear: number; quadratic: number; actual: number; verdict: Verdict } => {
  if (!Number.isFinite(eps) || eps <= 0) throw new RangeError("eps");
  if (x.length === 0 || g.length !== x.length || H.length !== x.length) throw new RangeError("shape");
  const d = g.map((value) => -eps * value);
  const Hd = H.map((row) => inner(row, d));
  const linear = -inner(g, d);
  const actual = f(x) - f(x.map((value, i) => value + d[i]!));
  return { linear, quadratic: linear - 0.5 * inner(d, Hd), actual, verdict: compare(actual, linear) };
};
