export function decrease(
  f: (x: readonly number[]) => number,
  g: readonly number[],
  H: readonly (readonly number[])[],
  x: readonly number[],
  eps: number,
): { linear: number; quadratic: number; actual: number; verdict: "less" | "equal" | "more" } {
  const n = x.length;
  if (!(eps > 0 && eps < Infinity)) throw new RangeError("eps");
  if (n === 0 || g.length !== n || H.length !== n || H.some((row) => row.length !== n)) throw new RangeError("shape");
  const gg = g.reduce((sum, entry) => sum + entry * entry, 0);
  const gHg = g.reduce((sum, entry, i) => sum + entry * H[i]!.reduce((s, h, j) => s + h * g[j]!, 0), 0);
  const next = x.map((entry, i) => entry - eps * g[i]!);
  const linear = eps * gg;
  const actual = f(x) - f(next);
  const near = Math.abs(actual - linear) <= 1e-9 * Math.max(Math.abs(actual), Math.abs(linear));
  return {
    linear,
    quadratic: linear - (eps * eps * gHg) / 2,
    actual,
    verdict: near ? "equal" : actual < linear ? "more" : "less",
  };
}
