// The independent method never computes an eigenvalue. Doubles are whole numbers up to a power of two, so the
// characteristic polynomial is found exactly, in whole numbers (Faddeev and LeVerrier). All its roots are real, so that
// Descartes' rule counts the positive ones exactly: they are as many as the changes of sign among the coefficients.

type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type Mat = readonly (readonly number[])[];

interface Scaled {
  /** The matrix times `2^bits`, in whole numbers. */
  readonly rows: readonly (readonly bigint[])[];
  readonly bits: number;
}

function toWholeNumbers(H: Mat): Scaled {
  let bits = 0;
  for (const entry of H.flat()) while (!Number.isInteger(entry * 2 ** bits)) bits++;
  const rows = H.map((row) => row.map((entry) => entry * 2 ** bits));
  // Some more binary digits where the numbers are small, as thresholds will be rounded to whole numbers.
  const largest = Math.max(...rows.flat().map(Math.abs));
  let more = 0;
  while (largest > 0 && largest * 2 ** more < 2 ** 44) more++;
  return { rows: rows.map((row) => row.map((entry) => BigInt(entry) << BigInt(more))), bits: bits + more };
}

/** The coefficients of `det(xI - A)`, the leading 1 last. */
function characteristicPolynomial(A: readonly (readonly bigint[])[]): bigint[] {
  const n = A.length;
  const coefficients: bigint[] = Array.from({ length: n + 1 }, () => 0n);
  coefficients[n] = 1n;
  let M: bigint[][] = A.map((row) => row.map(() => 0n));
  for (let k = 1; k <= n; k++) {
    const shifted = M.map((row, i) => row.map((entry, j) => (i === j ? entry + coefficients[n - k + 1]! : entry)));
    M = A.map((row) => row.map((_, j) => row.reduce((sum, entry, l) => sum + entry * shifted[l]![j]!, 0n)));
    const trace = M.reduce((sum, row, i) => sum + row[i]!, 0n);
    coefficients[n - k] = -trace / BigInt(k);
  }
  return coefficients;
}

/** How many roots are greater than `s`. */
function rootsAbove(polynomial: readonly bigint[], s: bigint): number {
  const shifted = [...polynomial];
  for (let i = 0; i < shifted.length - 1; i++) {
    for (let k = shifted.length - 2; k >= i; k--) shifted[k]! += s * shifted[k + 1]!;
  }
  const signs = shifted.filter((c) => c !== 0n).map((c) => c > 0n);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/** The same polynomial for `-A`. */
function mirrored(polynomial: readonly bigint[]): bigint[] {
  return polynomial.map((c, k) => (k % 2 === (polynomial.length - 1) % 2 ? c : -c));
}

/** The smallest whole number that no root exceeds. */
function largestRoot(polynomial: readonly bigint[], bound: bigint): bigint {
  let low = -bound - 1n;
  let high = bound;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (rootsAbove(polynomial, middle) === 0) high = middle;
    else low = middle;
  }
  return high;
}

function inspect(H: Mat): { polynomial: bigint[]; largest: bigint; smallest: bigint; bits: number } {
  const { rows, bits } = toWholeNumbers(H);
  const polynomial = characteristicPolynomial(rows);
  // Every |λ| is at most the sum of all |entries|.
  const bound = rows.flat().reduce((sum, entry) => sum + (entry < 0n ? -entry : entry), 0n);
  return {
    polynomial,
    largest: largestRoot(polynomial, bound),
    smallest: -largestRoot(mirrored(polynomial), bound),
    bits,
  };
}

export function classify(H: Mat, tol = 1e-9): Label {
  const n = H.length;
  if (n === 0) throw new RangeError("H is empty");
  let size = 0;
  for (const row of H) {
    if (row.length !== n) throw new RangeError("H is not square");
    for (const entry of row) {
      if (Math.abs(entry) === Infinity || entry !== entry)
        throw new RangeError("H has an entry that is no finite number");
      size = Math.max(size, Math.abs(entry));
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(H[i]![j]! - H[j]![i]!) > 1e-12 * size) throw new RangeError("H is not symmetric");
    }
  }
  // Rounding may have left the two halves different, and then the roots need not be real.
  const half = H.map((row, i) => row.map((entry, j) => (i >= j ? entry : H[j]![i]!)));
  const { polynomial, largest, smallest } = inspect(half);
  const modulus = largest > -smallest ? largest : -smallest;
  const threshold = BigInt(Math.floor(tol * Number(modulus)));
  const positive = rootsAbove(polynomial, threshold);
  const negative = rootsAbove(mirrored(polynomial), threshold);
  if (positive > 0) return negative > 0 ? "saddle" : positive === n ? "minimum" : "inconclusive";
  return negative === n ? "maximum" : "inconclusive";
}

export function mineOf({ A }: { A: Mat }): { lo: number; hi: number } {
  const { largest, smallest, bits } = inspect(A);
  const unit = Number(1n << BigInt(bits));
  return { lo: -Number(largest) / unit, hi: -Number(smallest) / unit };
}

// My own numbers, from the handout.
export const mine = () => mineOf({ k: 1, drawn: { matrix: [[-25, 10, 22], [10, 2, 32], [22, 32, -4]], eigenvalues: [-42, -24, 39], eigenvectors: [[-0.6666666666666666, -0.6666666666666666, -0.3333333333333333], [-0.3333333333333333, 0.6666666666666666, -0.6666666666666666], [0.6666666666666666, -0.3333333333333333, -0.6666666666666666]] }, A: [[-25, 10, 22], [10, 2, 32], [22, 32, -4]] });
