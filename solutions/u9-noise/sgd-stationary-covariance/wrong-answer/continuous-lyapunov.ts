type Matrix = readonly (readonly number[])[];

/** Eigenvalues, and eigenvectors in columns, by Jacobi rotations. */
function eigen(A: Matrix): { values: number[]; vectors: number[][] } {
  const n = A.length;
  const a = A.map((row) => [...row]);
  const v: number[][] = A.map((_, i) => A.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const c = Math.cos(angle);
        const s = Math.sin(angle);
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * x - s * y;
          a[k]![q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const [x, y] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * x - s * y;
          a[q]![k] = s * x + c * y;
          const [e, f] = [v[k]![p]!, v[k]![q]!];
          v[k]![p] = c * e - s * f;
          v[k]![q] = s * e + c * f;
        }
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors: v };
}

function check(A: Matrix, n: number): void {
  if (n === 0 || A.length !== n || A.some((row) => row.length !== n)) throw new RangeError("malformed size");
  if (!A.flat().every(Number.isFinite)) throw new RangeError("not finite");
  const size = Math.max(...A.flat().map(Math.abs));
  if (A.some((row, i) => row.some((entry, j) => Math.abs(entry - A[j]![i]!) > 1e-12 * size))) {
    throw new RangeError("not symmetric");
  }
}

export function stationary(H: Matrix, Sigma: Matrix, eta: number): number[][] | null {
  check(H, H.length);
  check(Sigma, H.length);
  if (!(eta > 0) || eta === Infinity) throw new RangeError("malformed learning rate");
  const { values, vectors } = eigen(H);
  const zero = 1e-9 * Math.max(...values.map(Math.abs));
  const noise = values.map((_, i) =>
    values.map((__, j) =>
      Sigma.reduce(
        (sum, row, k) => sum + vectors[k]![i]! * row.reduce((inner, s, l) => inner + s * vectors[l]![j]!, 0),
        0,
      ),
    ),
  );
  const quiet = 1e-9 * Math.max(...Sigma.flat().map(Math.abs));
  for (const [i, lambda] of values.entries()) {
    if (lambda < -zero || eta * lambda > 2 - 1e-9) return null;
    if (Math.abs(lambda) <= zero && noise[i]![i]! > quiet) return null;
  }
  const modes = noise.map((row, i) =>
    row.map((k, j) => {
      const [a, b] = [values[i]!, values[j]!];
      if (Math.abs(a) <= zero && Math.abs(b) <= zero) return 0;
      return (eta * k) / (a + b);
    }),
  );
  return vectors.map((left) =>
    vectors.map((right) =>
      modes.reduce((sum, row, i) => sum + left[i]! * row.reduce((t, s, j) => t + s * right[j]!, 0), 0),
    ),
  );
}

export function mine({ H, Sigma, eta }: { H: Matrix; Sigma: Matrix; eta: number }): number[][] | null {
  return stationary(H, Sigma, eta);
}
