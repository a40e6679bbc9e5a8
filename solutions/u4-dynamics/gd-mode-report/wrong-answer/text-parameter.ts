// Uses 2√(1 - ηλ/2) as frequency and amplitude of an oscillation that every mode performs.

type Matrix = readonly (readonly number[])[];
type Regime = "monotone" | "one-step" | "oscillating" | "marginal" | "diverging-oscillating" | "diverging-monotone";

interface Report {
  eigenvalues: number[];
  factors: number[];
  regimes: Regime[];
}

function check(H: Matrix, eta: number): void {
  const n = H.length;
  if (n === 0 || H.some((row) => row.length !== n)) throw new RangeError("H must be square");
  if (H.flat().some((entry) => !Number.isFinite(entry))) throw new RangeError("H must hold finite numbers");
  const size = Math.max(...H.flat().map(Math.abs));
  const symmetric = H.every((row, i) => row.every((entry, j) => Math.abs(entry - H[j]![i]!) <= 1e-12 * size));
  if (!symmetric) throw new RangeError("H must be symmetric");
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("eta must be positive");
}

/** Cyclic Jacobi rotations until nothing is left beside the diagonal. */
function eigenvaluesOf(H: Matrix): number[] {
  const A = H.map((row) => [...row]);
  const n = A.length;
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (A[p]![q] === 0) continue;
        const angle = Math.atan2(2 * A[p]![q]!, A[q]![q]! - A[p]![p]!) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of A) {
          const [x, y] = [row[p]!, row[q]!];
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [A[p]![k]!, A[q]![k]!];
          A[p]![k] = c * x - s * y;
          A[q]![k] = s * x + c * y;
        }
      }
    }
  }
  return A.map((row, i) => row[i]!).sort((a, b) => a - b);
}

function regimeOf(f: number, near: (a: number, b: number) => boolean): Regime {
  // Beyond ηλ = 2 the root is not real.
  if (Number.isNaN(f)) return "diverging-oscillating";
  if (near(f, 0)) return "one-step";
  if (near(f, 1)) return "marginal";
  return f < 1 ? "oscillating" : "diverging-oscillating";
}

export function modes(H: Matrix, eta: number): Report {
  check(H, eta);
  const eigenvalues = eigenvaluesOf(H);
  const factors = eigenvalues.map((lambda) => 2 * Math.sqrt(1 - (eta * lambda) / 2));
  const tolerance = 1e-9 * Math.max(1, ...factors.filter(Number.isFinite).map(Math.abs));
  const near = (a: number, b: number) => Math.abs(a - b) <= tolerance;
  return { eigenvalues, factors, regimes: factors.map((f) => regimeOf(f, near)) };
}

export function mine({ H, eta }: { H: Matrix; eta: number }): Report {
  return modes(H, eta);
}
