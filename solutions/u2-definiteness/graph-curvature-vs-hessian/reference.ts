type Vec = readonly number[];
type Mat = readonly Vec[];

const dot = (x: Vec, y: Vec) => x.reduce((sum, entry, i) => sum + entry * y[i]!, 0);

/** Eigenvalues of H in the basis u/W, w, which is orthonormal for I + gg', over W. */
export function graphCurvatures({ g, H }: { g: Vec; H: Mat }): number[] {
  if (g.length === 0 || H.length !== g.length || H.some((row) => row.length !== g.length))
    throw new RangeError("H must be square, and of the size of g");
  if (![g, ...H].flat().every(Number.isFinite)) throw new RangeError("the numbers must be finite");
  const slope = Math.sqrt(dot(g, g));
  const W = Math.sqrt(1 + dot(g, g));
  if (g.length === 1) return [H[0]![0]! / (W * W * W)];
  const u = slope === 0 ? [1, 0] : [g[0]! / slope, g[1]! / slope];
  const w = [-u[1]!, u[0]!];
  const form = (x: Vec, y: Vec) =>
    dot(
      x,
      H.map((row) => dot(row, y)),
    );
  const along = form(u, u) / (W * W);
  const mixed = form(u, w) / W;
  const across = form(w, w);
  const half = (along - across) / 2;
  const radius = Math.sqrt(half * half + mixed * mixed);
  const mean = (along + across) / 2;
  return [(mean - radius) / W, (mean + radius) / W];
}

export function mine(own: { p: number; q: number; a: number; b: number; c: number }): [number, number] {
  const { p, q, a, b, c } = own;
  const [low, high] = graphCurvatures({
    g: [p, q],
    H: [
      [a, b],
      [b, c],
    ],
  });
  return [low!, high!];
}
