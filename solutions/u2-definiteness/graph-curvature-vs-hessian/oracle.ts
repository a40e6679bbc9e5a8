// The independent method changes no basis and solves no equation. By Sylvester's law of inertia, the pivots of
// H - xW(I + gg') have as many negative signs as there are principal curvatures below x: bisection finds them.

type Vec = readonly number[];
type Mat = readonly Vec[];

function countBelow(g: Vec, H: Mat, x: number): number {
  const W = Math.sqrt(g.reduce((sum, entry) => sum + entry * entry, 1));
  const at = (i: number, j: number) => H[i]![j]! - x * W * ((i === j ? 1 : 0) + g[i]! * g[j]!);
  const first = at(0, 0) === 0 ? 1e-300 : at(0, 0);
  if (g.length === 1) return first < 0 ? 1 : 0;
  const second = at(1, 1) - (at(0, 1) / first) * at(0, 1);
  return (first < 0 ? 1 : 0) + (second < 0 ? 1 : 0);
}

export function graphCurvatures(g: Vec, H: Mat): number[] {
  const n = g.length;
  if (n < 1 || H.length !== n) throw new RangeError("sizes differ");
  for (const row of [g, ...H]) {
    if (row.length !== n) throw new RangeError("ragged");
    for (const x of row) if (!(Math.abs(x) < Infinity)) throw new RangeError("not finite");
  }
  // The graph is nowhere bent more than H says.
  const bound = H.flat().reduce((sum, x) => sum + Math.abs(x), 0);
  return g.map((_, k) => {
    let low = -bound;
    let high = bound;
    for (let i = 0; i < 100; i++) {
      const x = (low + high) / 2;
      if (countBelow(g, H, x) > k) high = x;
      else low = x;
    }
    return (low + high) / 2;
  });
}

/** The extremes of k(d) over all directions, where its derivative with respect to the angle of d vanishes. */
export function mine(own: { p: number; q: number; a: number; b: number; c: number }): [number, number] {
  const { p, q, a, b, c } = own;
  const W = Math.sqrt(1 + p * p + q * q);
  const k = (x: number, y: number) =>
    (a * x * x + 2 * b * x * y + c * y * y) / (W * (x * x + y * y + (p * x + q * y) ** 2));
  // (ax + by)(pqx + (1 + q²)y) = (bx + cy)((1 + p²)x + pqy), a quadratic equation for the directions (x, y).
  const A = a * p * q - b * (1 + p * p);
  const B = a * (1 + q * q) - c * (1 + p * p);
  const C = b * (1 + q * q) - c * p * q;
  const root = Math.sqrt(B * B - 4 * A * C);
  const larger = B < 0 ? -B + root : -B - root;
  const values = [k(larger, 2 * A), k(2 * C, larger)];
  return [Math.min(...values), Math.max(...values)];
}
