export function mixedPartials(
  f: (p: readonly [number, number]) => number,
  outer: number,
  inner: number,
): { fxy: number; fyx: number } {
  if (!(inner > 0 && outer > inner && Number.isFinite(outer))) throw new RangeError("0 < inner < outer");
  const fx = (y: number) => (f([inner, y]) - f([-inner, y])) / inner;
  const fy = (x: number) => (f([x, inner]) - f([x, -inner])) / inner;
  return { fxy: (fx(outer) - fx(-outer)) / outer, fyx: (fy(outer) - fy(-outer)) / outer };
}

export function mine({ u, w }: { u: number; w: number }): { fxy: number; fyx: number } {
  const f = ([x, y]: readonly [number, number]) =>
    x === 0 && y === 0 ? 0 : (u * x * y * (2 * x * x - y * y)) / (x * x + y * y) + w * x * y;
  return mixedPartials(f, 0.05, 0.00001);
}
