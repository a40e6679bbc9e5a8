// The independent method expands the unit vector in the eigenbasis by solving Q·a = d/|d| (elimination, so that it does
// not use that Q is orthogonal), and takes the mean of the eigenvalues, read off H·Q, with the weights a_i².

type Vec = readonly number[];
type Mat = readonly Vec[];

function solve(A: Mat, b: Vec): number[] {
  const rows = A.map((row, i) => [...row, b[i]!]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row, k) => row[n]! / row[k]!);
}

function check(H: Mat, d: Vec, Q: Mat): void {
  const n = H.length;
  if (n < 1) throw new RangeError("empty");
  if (d.length !== n || Q.length !== n) throw new RangeError("sizes differ");
  for (const row of H.concat(Q)) if (row.length !== n) throw new RangeError("not square");
  for (const x of [...H.flat(), ...Q.flat(), ...d])
    if (!(x > -Infinity && x < Infinity)) throw new RangeError("not finite");
}

export function directionalCurvature(H: Mat, d: Vec, Q: Mat): { value: number; weights: number[] } | null {
  check(H, d, Q);
  const length = Math.hypot(...d);
  if (length === 0) return null;
  const weights = solve(
    Q,
    d.map((x) => x / length),
  ).map((a) => a * a);
  let value = 0;
  for (let i = 0; i < d.length; i++) {
    // The eigenvalue of column i from the row where the column is largest: (HQ)_ki = λ_i Q_ki.
    let k = 0;
    Q.forEach((row, j) => {
      if (Math.abs(row[i]!) > Math.abs(Q[k]![i]!)) k = j;
    });
    let image = 0;
    H[k]!.forEach((entry, j) => {
      image += entry * Q[j]![i]!;
    });
    value += (weights[i]! * image) / Q[k]![i]!;
  }
  return { value, weights };
}

/** Central second difference of the quadratic along the unit vector; exact for a quadratic up to rounding. */
export function mine({ A, u }: { A: Mat; u: Vec }): number {
  const length = Math.hypot(...u);
  const loss = (t: number): number => {
    const x = u.map((entry) => (t * entry) / length);
    return x.reduce((sum, xi, i) => sum + A[i]!.reduce((inner, entry, j) => inner + (xi * entry * x[j]!) / 2, 0), 0);
  };
  return loss(1) - 2 * loss(0) + loss(-1);
}
