// The independent method: exact arithmetic. Doubles are fractions over powers of two, so whole numbers hold H and
// I - ηH without any rounding. A polynomial all of whose roots are real has as many positive roots as its coefficients
// change sign (Descartes), so shifting the characteristic polynomial counts the eigenvalues above any bound, and
// bisection on that count finds each of them, repeated ones too. Factors are the eigenvalues of I - ηH in their own
// right, and a regime is what two steps do to an error of 1.

type Matrix = readonly (readonly number[])[];
type Whole = readonly (readonly bigint[])[];
type Regime = "monotone" | "one-step" | "oscillating" | "marginal" | "diverging-oscillating" | "diverging-monotone";

/** A power of two by which every number becomes whole. */
function bitsOf(numbers: readonly number[]): number {
  let bits = 0;
  for (const x of numbers) {
    let scaled = x;
    for (let used = 0; !Number.isInteger(scaled); scaled *= 2) bits = Math.max(bits, ++used);
  }
  return bits;
}

function whole(x: number, bits: number): bigint {
  let scaled = x;
  let left = bits;
  for (; !Number.isInteger(scaled); left--) scaled *= 2;
  return BigInt(scaled) << BigInt(left);
}

/** Coefficients of det(zI - A), highest power first (Faddeev and LeVerrier); all divisions are exact. */
function characteristic(A: Whole): bigint[] {
  const coefficients = [1n];
  let product: Whole = A.map((row) => row.map(() => 0n));
  for (let k = 1; k <= A.length; k++) {
    const last = coefficients[k - 1]!;
    const shifted = product.map((row, i) => row.map((entry, j) => (i === j ? entry + last : entry)));
    product = A.map((row) => row.map((_, j) => row.reduce((sum, entry, l) => sum + entry * shifted[l]![j]!, 0n)));
    coefficients.push(-product.reduce((sum, row, i) => sum + row[i]!, 0n) / BigInt(k));
  }
  return coefficients;
}

/** How many roots are larger than a bound. */
function rootsAbove(coefficients: readonly bigint[], bound: bigint): number {
  const shifted = [...coefficients];
  for (let last = shifted.length - 1; last > 0; last--) {
    for (let k = 1; k <= last; k++) shifted[k]! += bound * shifted[k - 1]!;
  }
  const signs = shifted.filter((c) => c !== 0n).map((c) => c > 0n);
  return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
}

/** The eigenvalues of `A / 2^bits`, ascending. */
function spectrum(A: Whole, bits: number): number[] {
  // As many more binary digits as make a whole number as good as the eigenvalue.
  const digits = A.flat().reduce((most, entry) => Math.max(most, entry.toString(2).length), 0);
  const extra = Math.max(0, 60 - digits);
  const fine = A.map((row) => row.map((entry) => entry << BigInt(extra)));
  const coefficients = characteristic(fine);
  const bound = fine.flat().reduce((sum, entry) => sum + (entry < 0n ? -entry : entry), 1n);
  return A.map((_, k) => {
    let low = -bound;
    let high = bound;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (rootsAbove(coefficients, middle) >= A.length - k) low = middle;
      else high = middle;
    }
    return Number(high) / 2 ** bits / 2 ** extra;
  });
}

/** What an error of 1 does in its first two steps; `near` says whether two sizes count as equal. */
function follow(factor: number, near: (a: number, b: number) => boolean): Regime {
  const start = 1;
  const first = factor * start;
  const second = factor * first;
  if (near(first, 0)) return "one-step";
  if (near(Math.abs(first), start)) return "marginal";
  const flips = Math.sign(first) !== Math.sign(start) && Math.sign(second) === Math.sign(start);
  const grows = Math.abs(second) > Math.abs(first);
  if (grows) return flips ? "diverging-oscillating" : "diverging-monotone";
  return flips ? "oscillating" : "monotone";
}

export function modes(H: Matrix, eta: number): { eigenvalues: number[]; factors: number[]; regimes: Regime[] } {
  const n = H.length;
  if (!(Number.isFinite(eta) && eta > 0)) throw new RangeError("malformed learning rate");
  if (n === 0 || H.some((row) => row.length !== n || !row.every(Number.isFinite))) {
    throw new RangeError("malformed matrix");
  }
  const size = H.flat().reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++)
      if (Math.abs(H[i]![j]! - H[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
  }
  const bits = bitsOf(H.flat());
  const etaBits = bitsOf([eta]);
  // Twice the mean of H and its transpose, and I - ηH over the same power of two.
  const twice = H.map((row, i) => row.map((entry, j) => whole(entry, bits) + whole(H[j]![i]!, bits)));
  const one = 1n << BigInt(bits + 1 + etaBits);
  const iteration = twice.map((row, i) => row.map((entry, j) => (i === j ? one : 0n) - whole(eta, etaBits) * entry));
  const factors = spectrum(iteration, bits + 1 + etaBits).reverse();
  const largest = factors.reduce((so, factor) => Math.max(so, Math.abs(factor)), 1);
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * largest;
  return {
    eigenvalues: spectrum(twice, bits + 1),
    factors,
    regimes: factors.map((factor) => follow(factor, near)),
  };
}

export function mine({ H, eta }: { H: Matrix; eta: number }): {
  eigenvalues: number[];
  factors: number[];
  regimes: Regime[];
} {
  return modes(H, eta);
}
