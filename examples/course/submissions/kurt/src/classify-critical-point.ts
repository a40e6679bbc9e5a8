type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Mat = readonly (readonly number[])[];

/** Eigenvalues by cyclic Jacobi rotations. */
function eigenvalues(H: Mat): number[] {
  const A = H.map((row) => [...row]);
  const n = A.length;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (A[p]![q] === 0) continue;
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!);
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (let k = 0; k < n; k++) {
          const [x, y] = [A[k]![p]!, A[k]![q]!];
          A[k]![p] = c * x + s * y;
          A[k]![q] = c * y - s * x;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [A[p]![k]!, A[q]![k]!];
          A[p]![k] = c * x + s * y;
          A[q]![k] = c * y - s * x;
        }
      }
    }
  }
  return A.map((row, i) => row[i]!);
}

export function classify(H: Mat, tol = 1e-9): Label {
  const n = H.length;
  if (n === 0) throw new RangeError("empty matrix");
  if (!H.every((row) => row.length === n)) throw new RangeError("not square");
  if (!H.every((row) => row.every((x) => Number.isFinite(x)))) throw new RangeError("not finite");
  const scale = Math.max(...H.map((row) => Math.max(...row.map((x) => Math.abs(x)))));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (Math.abs(H[i]![j]! - H[j]![i]!) > 1e-12 * scale) throw new RangeError("not symmetric");
    }
  }
  const lambda = eigenvalues(H);
  const zero = tol * Math.max(...lambda.map(Math.abs));
  const positive = lambda.some((x) => x > zero);
  const negative = lambda.some((x) => x < -zero);
  const flat = lambda.some((x) => Math.abs(x) <= zero);
  if (positive && negative) return "saddle";
  if (flat) return "inconclusive";
  return positive ? "minimum" : "maximum";
}

/** Bisects for the weight decay at which the verdict changes: no formula for the eigenvalues of A + tI. */
export function mineOf({ A }: { A: Mat }): { lo: number; hi: number } {
  const isSaddle = (t: number) =>
    classify(
      A.map((row, i) => row.map((x, j) => (i === j ? x + t : x))),
      0,
    ) === "saddle";
  const bisect = (inside: number, outside: number): number => {
    for (let i = 0; i < 60; i++) {
      const middle = (inside + outside) / 2;
      if (isSaddle(middle)) inside = middle;
      else outside = middle;
    }
    return (inside + outside) / 2;
  };
  return { lo: bisect(0, -1000), hi: bisect(0, 1000) };
}

// My own numbers, from the handout.
export const mine = () => mineOf({ k: 1, drawn: { matrix: [[-1, 4, 26], [4, -25, 22], [26, 22, -10]], eigenvalues: [-45, -18, 27], eigenvectors: [[-0.3333333333333333, -0.6666666666666666, 0.6666666666666666], [-0.6666666666666666, 0.6666666666666666, 0.3333333333333333], [0.6666666666666666, 0.3333333333333333, 0.6666666666666666]] }, A: [[-1, 4, 26], [4, -25, 22], [26, 22, -10]] });
