type Label = "minimum" | "maximum" | "saddle" | "inconclusive";

interface CriticalPoint {
  x: number[];
  label: Label;
}

interface Given {
  f: { hessianAt(x: readonly number[]): number[][] };
  seeds: readonly (readonly number[])[];
  box: readonly (readonly [number, number])[];
  /** The critical points in the box, to many digits, and some outside it. */
  candidates: readonly (readonly number[])[];
  tol?: number;
}

/** The known critical points that lie in the box, labelled by the Hessian. */
export function findCritical({ f, seeds, box, candidates, tol = 1e-9 }: Given): CriticalPoint[] {
  for (const seed of seeds) {
    if (seed.length !== box.length || !seed.every(Number.isFinite))
      throw new RangeError("every seed must be a finite point of the box's dimension");
  }
  for (const [lo, hi] of box) {
    if (!Number.isFinite(lo) || !Number.isFinite(hi) || lo > hi)
      throw new RangeError("the box must have finite ends, the lower one first");
  }
  if (seeds.length === 0) return [];
  return candidates
    .filter((x) => x.every((coordinate, i) => coordinate >= box[i]![0] && coordinate <= box[i]![1]))
    .map((x) => ({ x: [...x], label: labelOf(eigenvalues(f.hessianAt(x)), tol) }));
}

/**
 * The catalogue of x⁴ - p x² + q x y + y² + r x. The second equation gives y = -q x / 2, and the first becomes
 * 4x³ - s x + r = 0 with s = 2p + q²/2, whose three roots the turning points ±√(s/12) separate. Twice the slope of this
 * cubic is the determinant of the Hessian, which is negative between them.
 */
export function mine({ p, q, r }: { p: number; q: number; r: number }): CriticalPoint[] {
  const s = 2 * p + (q * q) / 2;
  const cubic = (x: number) => (4 * x * x - s) * x + r;
  const turn = Math.sqrt(s / 12);
  const far = 1 + Math.sqrt(s) + r;
  const roots = [bisect(cubic, -far, -turn), bisect(cubic, -turn, turn), bisect(cubic, turn, far)];
  return roots.map((x, i) => ({ x: [x, (-q * x) / 2], label: i === 1 ? "saddle" : "minimum" }));
}

function bisect(f: (x: number) => number, from: number, to: number): number {
  const start = f(from);
  let lo = from;
  let hi = to;
  for (let i = 0; i < 100; i++) {
    const middle = (lo + hi) / 2;
    if (start * f(middle) > 0) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

/** The eigenvalues of a symmetric matrix by cyclic Jacobi rotations. */
function eigenvalues(matrix: readonly (readonly number[])[]): number[] {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (let k = 0; k < n; k++) {
          const [u, v] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * u - s * v;
          a[k]![q] = s * u + c * v;
        }
        for (let k = 0; k < n; k++) {
          const [u, v] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * u - s * v;
          a[q]![k] = s * u + c * v;
        }
      }
    }
  }
  return a.map((row, i) => row[i]!);
}

function labelOf(eigs: readonly number[], tol: number): Label {
  const zero = tol * Math.max(1e-300, ...eigs.map(Math.abs));
  const positive = eigs.filter((lambda) => lambda > zero).length;
  const negative = eigs.filter((lambda) => lambda < -zero).length;
  if (positive > 0 && negative > 0) return "saddle";
  if (positive + negative < eigs.length) return "inconclusive";
  return positive > 0 ? "minimum" : "maximum";
}
