type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Mat = readonly (readonly number[])[];

function check(H: Mat): void {
  const size = Math.max(...H.flat().map(Math.abs));
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("not square");
  if (!H.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (H.some((row, i) => row.some((x, j) => Math.abs(x - H[j]![i]!) > 1e-12 * size)))
    throw new RangeError("not symmetric");
}

function determinant(H: Mat): number {
  const A = H.map((row) => [...row]);
  let det = 1;
  for (let k = 0; k < A.length; k++) {
    let pivot = k;
    for (let i = k; i < A.length; i++) if (Math.abs(A[i]![k]!) > Math.abs(A[pivot]![k]!)) pivot = i;
    if (pivot !== k) {
      [A[k], A[pivot]] = [A[pivot]!, A[k]!];
      det = -det;
    }
    if (A[k]![k] === 0) return 0;
    det *= A[k]![k]!;
    for (let i = k + 1; i < A.length; i++) {
      const factor = A[i]![k]! / A[k]![k]!;
      for (let j = k; j < A.length; j++) A[i]![j]! -= factor * A[k]![j]!;
    }
  }
  return det;
}

export function classify(H: Mat, tol = 1e-9): Label {
  check(H);
  const size = Math.max(...H.flat().map(Math.abs));
  if (size === 0) return "inconclusive";
  const scaled = H.map((row) => row.map((x) => x / size));
  if (Math.abs(determinant(scaled)) <= tol) return "inconclusive";
  if (determinant(scaled) > 0) return "minimum";
  // A maximum of f is a minimum of -f.
  if (determinant(scaled.map((row) => row.map((x) => -x))) > 0) return "maximum";
  return "saddle";
}

export function mineOf({ A }: { A: Mat }): { lo: number; hi: number } {
  const at = (t: number) => classify(A.map((row, i) => row.map((x, j) => (i === j ? x + t : x)))) === "saddle";
  const end = (direction: number): number => {
    let [inside, outside] = [0, 1000 * direction];
    for (let i = 0; i < 60; i++) {
      const middle = (inside + outside) / 2;
      if (at(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return { lo: end(-1), hi: end(1) };
}

// My own numbers, from the handout.
export const mine = () => mineOf({ k: 1, drawn: { matrix: [[-25, 16, -26], [16, -43, -10], [-26, -10, -22]], eigenvalues: [-54, -45, 9], eigenvectors: [[0.6666666666666666, 0.3333333333333333, -0.6666666666666666], [-0.6666666666666666, 0.6666666666666666, -0.3333333333333333], [0.3333333333333333, 0.6666666666666666, 0.6666666666666666]] }, A: [[-25, 16, -26], [16, -43, -10], [-26, -10, -22]] });
