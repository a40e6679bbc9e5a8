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
  return {
    linear,
    quadratic: linear - (eps * eps * gHg) / 2,
    actual,
    verdict: actual === linear ? "equal" : actual < linear ? "less" : "more",
  };
}
