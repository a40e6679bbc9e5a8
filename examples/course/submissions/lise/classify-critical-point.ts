// Another learner: eigenvalues by the QR iteration with Wilkinson's shift, one found and split off at a time.

type Verdict = "minimum" | "maximum" | "saddle" | "inconclusive";

function spectrum(H: readonly (readonly number[])[]): number[] {
  let A = H.map((row) => row.slice());
  const found: number[] = [];
  while (A.length > 1) {
    const m = A.length - 1;
    const size = Math.max(...A.flat().map(Math.abs));
    for (let step = 0; step < 200; step++) {
      const last = A[m]!;
      if (last.every((x, j) => j === m || Math.abs(x) <= 1e-17 * size)) break;
      const d = (A[m - 1]![m - 1]! - last[m]!) / 2;
      const b = last[m - 1]!;
      const root = Math.sqrt(d * d + b * b);
      const shift = root === 0 ? last[m]! : last[m]! - (b * b) / (d + (d < 0 ? -root : root));
      A = qrStep(A, shift);
    }
    found.push(A[m]![m]!);
    A = A.slice(0, m).map((row) => row.slice(0, m));
  }
  found.push(A[0]![0]!);
  return found;
}

/** One step: factor A - sI = QR by Givens rotations, and return RQ + sI. */
function qrStep(A: readonly (readonly number[])[], s: number): number[][] {
  const n = A.length;
  const R = A.map((row, i) => row.map((x, j) => (i === j ? x - s : x)));
  const rotations: { i: number; j: number; c: number; sn: number }[] = [];
  for (let j = 0; j < n; j++) {
    for (let i = j + 1; i < n; i++) {
      const length = Math.hypot(R[j]![j]!, R[i]![j]!);
      if (length === 0) continue;
      const c = R[j]![j]! / length;
      const sn = R[i]![j]! / length;
      for (let k = 0; k < n; k++) {
        const [x, y] = [R[j]![k]!, R[i]![k]!];
        R[j]![k] = c * x + sn * y;
        R[i]![k] = c * y - sn * x;
      }
      rotations.push({ i, j, c, sn });
    }
  }
  for (const { i, j, c, sn } of rotations) {
    for (let k = 0; k < n; k++) {
      const [x, y] = [R[k]![j]!, R[k]![i]!];
      R[k]![j] = c * x + sn * y;
      R[k]![i] = c * y - sn * x;
    }
  }
  return R.map((row, i) => row.map((x, j) => (i === j ? x + s : x)));
}

class Hessian {
  constructor(private readonly rows: readonly (readonly number[])[]) {
    const entries = rows.flat();
    const largest = entries.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
    const bad =
      rows.length === 0 ||
      rows.some((row) => row.length !== rows.length) ||
      entries.some((x) => !isFinite(x)) ||
      rows.some((row, i) => row.some((x, j) => Math.abs(x - rows[j]![i]!) > 1e-12 * largest));
    if (bad) throw new RangeError("malformed Hessian");
  }

  signs(tol: number): Set<number> {
    const lambda = spectrum(this.rows);
    const limit = tol * lambda.reduce((m, x) => Math.max(m, Math.abs(x)), 0);
    return new Set(lambda.map((x) => (Math.abs(x) <= limit ? 0 : Math.sign(x))));
  }
}

export const classify = (H: readonly (readonly number[])[], tol: number = 1e-9): Verdict => {
  const signs = new Hessian(H).signs(tol);
  if (signs.has(1) && signs.has(-1)) return "saddle";
  if (signs.has(0)) return "inconclusive";
  return signs.has(1) ? "minimum" : "maximum";
};

export const mineOf = (own: { A: readonly (readonly number[])[] }): { lo: number; hi: number } => {
  const lambda = spectrum(own.A).sort((a, b) => a - b);
  return { lo: -lambda[lambda.length - 1]!, hi: -lambda[0]! };
};

// My own numbers, from the handout.
export const mine = () => mineOf({ k: 1, drawn: { matrix: [[-3, -46, 26], [-46, 0, -20], [26, -20, -36]], eigenvalues: [-52, -43, 56], eigenvectors: [[0.6666666666666666, -0.3333333333333333, -0.6666666666666666], [0.3333333333333333, -0.6666666666666666, 0.6666666666666666], [-0.6666666666666666, -0.6666666666666666, -0.3333333333333333]] }, A: [[-3, -46, 26], [-46, 0, -20], [26, -20, -36]] });
