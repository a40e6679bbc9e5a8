// The independent method solves no characteristic equation. Squaring the adjugate of H again and again leaves the projection
// onto the eigenvector of the smallest eigenvalue; the ends of the axes are where the quadratic form reaches the level.

type Mat = readonly (readonly number[])[];
type Four = [number, number, number, number];

interface Ellipse {
  semiMajor: number;
  semiMinor: number;
  majorAxis: [number, number];
}

function read(H: Mat, c: number): Four {
  const [top, bottom, more] = H;
  if (top === undefined || bottom === undefined || more !== undefined) throw new RangeError("not two rows");
  if (top.length !== 2 || bottom.length !== 2) throw new RangeError("not two columns");
  const entries: Four = [top[0]!, top[1]!, bottom[0]!, bottom[1]!];
  for (const x of [...entries, c]) if (!(Math.abs(x) < Infinity)) throw new RangeError("no finite number");
  const size = Math.max(...entries.map(Math.abs));
  if (Math.abs(entries[1] - entries[2]) > 1e-12 * size) throw new RangeError("not symmetric");
  return entries;
}

export function levelEllipse(H: Mat, c: number): Ellipse | null {
  const [a, b, , d] = read(H, c);
  // λ_min/λ_max is close to det/trace² where it is tiny.
  if (!(c > 0) || a <= 0 || a * d - b * b <= 1e-9 * (a + d) * (a + d)) return null;
  let M: Four = [d, -b, -b, a];
  for (let i = 0; i < 60; i++) {
    const [p, q, r, s] = M;
    const squared: Four = [p * p + q * r, p * q + q * s, r * p + s * r, r * q + s * s];
    const size = Math.max(...squared.map(Math.abs));
    M = squared.map((x) => x / size) as Four;
  }
  const column: [number, number] = M[0] >= M[3] ? [M[0], M[2]] : [M[1], M[3]];
  const length = Math.hypot(...column);
  const [x, y] = [column[0] / length, column[1] / length];
  const reach = (u: number, v: number) => Math.sqrt((2 * c) / (a * u * u + 2 * b * u * v + d * v * v));
  return { semiMajor: reach(x, y), semiMinor: reach(-y, x), majorAxis: [x, y] };
}

/** The longest and the shortest way from the centre to the curve, by bisection on the slope of the form along a turn. */
export function mine(own: { alpha: number; beta: number; gamma: number; level: number }): {
  semiMajor: number;
  semiMinor: number;
} {
  const form = (t: number) =>
    own.alpha * Math.cos(t) ** 2 + own.beta * Math.cos(t) * Math.sin(t) + own.gamma * Math.sin(t) ** 2;
  const slope = (t: number) => (own.gamma - own.alpha) * Math.sin(2 * t) + own.beta * Math.cos(2 * t);
  let low = 0.1;
  // The slope changes its sign within a quarter turn, as it has period π and mean 0.
  let high = low + Math.PI / 2;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0 === slope(low) > 0) low = middle;
    else high = middle;
  }
  const reaches = [low, low + Math.PI / 2].map((t) => Math.sqrt(own.level / form(t)));
  return { semiMajor: Math.max(...reaches), semiMinor: Math.min(...reaches) };
}
