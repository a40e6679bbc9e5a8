import { cos, exp, log, sin } from "../../values/arithmetic.ts";
import type { Point } from "../drawing.ts";

/** A symmetric 2×2 matrix. */
export type Symmetric = readonly [Point, Point];

/** The eigenvalues of a symmetric 2×2 matrix, the larger first, with orthogonal unit eigenvectors. */
interface PrincipalAxes {
  readonly values: Point;
  readonly vectors: readonly [Point, Point];
}

/** Of the matrix only the symmetric part counts, as in `xᵀHx`. */
function principalAxes([[a, b1], [b2, c]]: Symmetric): PrincipalAxes {
  const [middle, d, b] = [(a + c) / 2, (a - c) / 2, (b1 + b2) / 2];
  const r = Math.sqrt(d * d + b * b);
  // Of the two formulas the one without cancellation.
  const [x, y] = r === 0 ? [1, 0] : d >= 0 ? [d + r, b] : [b, r - d];
  const length = Math.sqrt(x * x + y * y);
  const [ux, uy] = [x / length, y / length];
  return {
    values: [middle + r, middle - r],
    vectors: [
      [ux, uy],
      [-uy, ux],
    ],
  };
}

/** `½xᵀHx`. */
export function quadratic([[a, b1], [b2, c]]: Symmetric, [x, y]: Point): number {
  return (a * x * x + (b1 + b2) * x * y + c * y * y) / 2;
}

/** `½xᵀHx = level` as polylines, as far as it lies within a radius of the origin (and a little farther). */
export function levelSet(hessian: Symmetric, level: number, radius: number): Point[][] {
  const { values, vectors } = principalAxes(hessian);
  const scale = Math.max(Math.abs(values[0]), Math.abs(values[1]));
  if (scale === 0) return [];
  const [first, second] = values.map((value) => (Math.abs(value) <= 1e-12 * scale ? 0 : value)) as [number, number];
  return inPrincipalAxes(first, second, 2 * level, radius).map((points) => turned(points, vectors));
}

/** `xᵀΣ⁻¹x = 1` for a covariance matrix Σ, closed; flat where there is no variance in some direction. */
export function ellipse(covariance: Symmetric): Point[] {
  const { values, vectors } = principalAxes(covariance);
  return turned(alongAxes(Math.sqrt(Math.max(0, values[0])), Math.sqrt(Math.max(0, values[1]))), vectors);
}

function turned(points: readonly Point[], [[a, b], [c, d]]: PrincipalAxes["vectors"]): Point[] {
  return points.map(([u, v]) => [u * a + v * c, u * b + v * d]);
}

/** `λu² + μv² = k` for λ ≥ μ, not both 0. */
function inPrincipalAxes(lambda: number, mu: number, k: number, radius: number): Point[][] {
  const flip = (lines: Point[][]) => lines.map((line) => line.map(([u, v]): Point => [v, u]));
  if (lambda === 0) return flip(inPrincipalAxes(mu, 0, k, radius));
  const u = Math.sqrt(k / lambda);
  if (mu === 0) {
    if (Number.isNaN(u)) return [];
    return (u === 0 ? [0] : [u, -u]).map((at): Point[] => [
      [at, -radius],
      [at, radius],
    ]);
  }
  const v = Math.sqrt(k / mu);
  if (lambda * mu > 0) return k / lambda > 0 ? [alongAxes(u, v)] : [];
  if (k === 0) {
    const slope = Math.sqrt(-mu / lambda);
    return [slope, -slope].map((s): Point[] => [
      [-radius * s, -radius],
      [radius * s, radius],
    ]);
  }
  return k > 0 ? hyperbola(u, Math.sqrt(-k / mu), radius) : flip(hyperbola(v, Math.sqrt(-k / lambda), radius));
}

const TURN = 72;
const BRANCH = 32;

/** The ellipse with these semi-axes, closed. */
function alongAxes(u: number, v: number): Point[] {
  const points = Array.from({ length: TURN }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / TURN;
    return [u * cos(angle), v * sin(angle)];
  });
  return [...points, points[0]!];
}

/** Both branches of `(u/a)² - (v/b)² = 1`. */
function hyperbola(a: number, b: number, radius: number): Point[][] {
  const ratio = radius / b;
  const end = log(ratio + Math.sqrt(ratio * ratio + 1));
  const branch = Array.from({ length: BRANCH + 1 }, (_, i): Point => {
    const s = end * ((2 * i) / BRANCH - 1);
    const [up, down] = [exp(s), exp(-s)];
    return [(a * (up + down)) / 2, (b * (up - down)) / 2];
  });
  return [branch, branch.map(([u, v]): Point => [-u, v])];
}
