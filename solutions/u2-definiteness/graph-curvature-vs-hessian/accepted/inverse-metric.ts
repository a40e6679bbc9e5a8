type Vec = readonly number[];
type Mat = readonly Vec[];

/** (I + gg')⁻¹ = I - gg'/(1 + |g|²), by Sherman and Morrison. */
const shape = (g: Vec, H: Mat): number[][] => {
  const square = 1 + g.reduce((sum, x) => sum + x * x, 0);
  const gH = H.map((_, j) => g.reduce((sum, x, i) => sum + x * H[i]![j]!, 0));
  return H.map((row, i) => row.map((h, j) => (h - (g[i]! * gH[j]!) / square) / Math.sqrt(square)));
};

export const graphCurvatures = (g: Vec, H: Mat): number[] => {
  const n = g.length;
  const good = n > 0 && H.length === n && H.every((row) => row.length === n && row.every(Number.isFinite));
  if (!good || !g.every(Number.isFinite)) throw new RangeError("malformed");
  const S = shape(g, H);
  if (n === 1) return [S[0]![0]!];
  const [[s = 0, t = 0] = [], [v = 0, w = 0] = []] = S;
  // Rounding may make this a little negative where both curvatures agree.
  const r = Math.sqrt(Math.max(0, ((s - w) / 2) ** 2 + t * v));
  return [(s + w) / 2 - r, (s + w) / 2 + r];
};

export const mine = (own: { p: number; q: number; a: number; b: number; c: number }): [number, number] => {
  const [low = 0, high = 0] = graphCurvatures(
    [own.p, own.q],
    [
      [own.a, own.b],
      [own.b, own.c],
    ],
  );
  return [low, high];
};
