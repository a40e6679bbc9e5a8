type Matrix = readonly (readonly number[])[];

interface Given {
  H: Matrix;
  Sigma: Matrix;
  eta: number;
  /** Of H, and its orthonormal eigenvectors in columns: part of the data that H was made from. */
  eigenvalues: readonly number[];
  eigenvectors: Matrix;
}

const largest = (A: Matrix) => Math.max(...A.flat().map(Math.abs));

function check(A: Matrix, size: number): void {
  if (size === 0 || A.length !== size || A.some((row) => row.length !== size)) {
    throw new RangeError("the matrices must be square and of the same size");
  }
  if (!A.flat().every(Number.isFinite)) throw new RangeError("all entries must be finite numbers");
  const tolerance = 1e-12 * largest(A);
  if (A.some((row, i) => row.some((entry, j) => entry - A[j]![i]! > tolerance))) {
    throw new RangeError("the matrices must be symmetric");
  }
}

/** In the eigenbasis of H, the equation S = (I - ηH)S(I - ηH) + η²Σ is one for each entry. */
export function stationary({ H, Sigma, eta, eigenvalues, eigenvectors }: Given): number[][] | null {
  check(H, H.length);
  check(Sigma, H.length);
  if (!(eta > 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number > 0");

  // A negative eigenvalue that is larger in modulus than all others fails here, too.
  const zero = 1e-9 * Math.max(...eigenvalues);
  if (eigenvalues.some((lambda) => lambda < -zero || eta * lambda >= 2 - 1e-9)) return null;
  // Σ in the eigenbasis.
  const half = Sigma.map((row) =>
    eigenvalues.map((_, j) => row.reduce((sum, s, k) => sum + s * eigenvectors[k]![j]!, 0)),
  );
  const noise = eigenvalues.map((_, i) =>
    eigenvalues.map((__, j) => half.reduce((sum, row, k) => sum + eigenvectors[k]![i]! * row[j]!, 0)),
  );
  const quiet = 1e-9 * largest(Sigma);
  if (eigenvalues.some((lambda, i) => lambda <= zero && noise[i]![i]! > quiet)) return null;
  const S = noise.map((row, i) =>
    row.map((entry, j) => {
      const a = eigenvalues[i]!;
      const b = eigenvalues[j]!;
      return Math.max(a, b) <= zero ? 0 : (eta * entry) / (a + b - eta * a * b);
    }),
  );
  return eigenvectors.map((left) =>
    eigenvectors.map((right) =>
      S.reduce((sum, row, i) => sum + left[i]! * row.reduce((inner, s, j) => inner + s * right[j]!, 0), 0),
    ),
  );
}

/** The parameters of a learner: the Hessian with its spectrum, the noise and the learning rate. */
export function mine(own: {
  landscape: { eigenvalues: readonly number[]; eigenvectors: Matrix };
  H: Matrix;
  Sigma: Matrix;
  eta: number;
}): number[][] | null {
  return stationary({ ...own, ...own.landscape });
}
