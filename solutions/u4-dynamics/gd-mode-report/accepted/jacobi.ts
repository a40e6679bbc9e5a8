type Matrix = readonly (readonly number[])[];
type Regime = "monotone" | "one-step" | "oscillating" | "marginal" | "diverging-oscillating" | "diverging-monotone";

interface Report {
  eigenvalues: number[];
  factors: number[];
  regimes: Regime[];
}

/** Turns one plane after the other so that the entry beside the diagonal vanishes, by the smaller of the two angles. */
class Jacobi {
  private readonly A: number[][];

  constructor(H: Matrix) {
    this.A = H.map((row) => row.slice());
  }

  eigenvalues(): number[] {
    while (this.sweep());
    return this.A.map((row, i) => row[i]!).sort((a, b) => a - b);
  }

  /** Whether anything was left to do. */
  private sweep(): boolean {
    const { A } = this;
    const whole = Math.sqrt(A.flat().reduce((sum, entry) => sum + entry * entry, 0));
    let turned = false;
    for (let p = 0; p < A.length; p++) {
      for (let q = p + 1; q < A.length; q++) {
        if (Math.abs(A[p]![q]!) <= 1e-16 * whole) continue;
        this.turn(p, q);
        turned = true;
      }
    }
    return turned;
  }

  private turn(p: number, q: number): void {
    const { A } = this;
    const theta = (A[q]![q]! - A[p]![p]!) / (2 * A[p]![q]!);
    const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    const c = 1 / Math.sqrt(t * t + 1);
    const s = t * c;
    for (let k = 0; k < A.length; k++) {
      const [x, y] = [A[k]![p]!, A[k]![q]!];
      A[k]![p] = c * x - s * y;
      A[k]![q] = s * x + c * y;
    }
    for (let k = 0; k < A.length; k++) {
      const [x, y] = [A[p]![k]!, A[q]![k]!];
      A[p]![k] = c * x - s * y;
      A[q]![k] = s * x + c * y;
    }
    A[p]![q] = 0;
    A[q]![p] = 0;
  }
}

function wellFormed(H: Matrix): boolean {
  if (!H.length) return false;
  let size = 0;
  for (const row of H) {
    if (row.length !== H.length) return false;
    for (const entry of row) {
      if (!isFinite(entry)) return false;
      size = Math.max(size, Math.abs(entry));
    }
  }
  for (const [i, row] of H.entries()) {
    for (const [j, entry] of row.entries()) if (Math.abs(entry - H[j]![i]!) > 1e-12 * size) return false;
  }
  return true;
}

export const modes = (H: Matrix, eta: number): Report => {
  if (!wellFormed(H)) throw new RangeError("H must be a symmetric matrix of finite numbers");
  if (!(eta > 0) || eta === Infinity) throw new RangeError("eta must be positive");
  const eigenvalues = new Jacobi(H).eigenvalues();
  const factors = eigenvalues.map((lambda) => 1 - eta * lambda);
  const tiny = 1e-9 * factors.reduce((size, f) => Math.max(size, Math.abs(f)), 1);
  const regimes = factors.map((f): Regime => {
    if (Math.abs(f) <= tiny) return "one-step";
    if (Math.abs(f - 1) <= tiny || Math.abs(f + 1) <= tiny) return "marginal";
    if (Math.abs(f) < 1) return f > 0 ? "monotone" : "oscillating";
    return f > 0 ? "diverging-monotone" : "diverging-oscillating";
  });
  return { eigenvalues, factors, regimes };
};

export const mine = (own: { H: Matrix; eta: number }): Report => modes(own.H, own.eta);
