type Vec = readonly number[];
type Mat = readonly Vec[];

function eigenvalues(H: Mat): number[] {
  if (H.length === 1) return [H[0]![0]!];
  const [[a = 0, b = 0] = [], [, c = 0] = []] = H;
  const r = Math.hypot((a - c) / 2, b);
  return [(a + c) / 2 - r, (a + c) / 2 + r];
}

export function graphCurvatures(g: Vec, H: Mat): number[] {
  const n = g.length;
  if (n === 0 || H.length !== n || H.some((row) => row.length !== n)) throw new RangeError("malformed");
  if (![...g, ...H.flat()].every(Number.isFinite)) throw new RangeError("malformed");
  const W = Math.hypot(1, ...g);
  return eigenvalues(H).map((lambda) => lambda / (W * W * W));
}

export function mine({ p, q, a, b, c }: { p: number; q: number; a: number; b: number; c: number }): [number, number] {
  const H = [
    [a, b],
    [b, c],
  ];
  const [low = 0, high = 0] = graphCurvatures([p, q], H);
  return [low, high];
}
