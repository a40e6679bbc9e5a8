type Verdict = "positive-definite" | "negative-definite" | "not-definite";
type Mat = readonly (readonly number[])[];

/** Determinants by expansion along the first row: exact for whole entries. */
export function sylvester({ A }: { A: Mat }): { minors: number[]; verdict: Verdict } {
  const largest = checkedSize(A);
  const minors = A.map((_, k) => determinant(A.slice(0, k + 1).map((row) => row.slice(0, k + 1))));
  let unit = 1;
  const signs = minors.map((minor) => {
    unit *= largest;
    return Math.abs(minor) <= 1e-9 * unit ? 0 : Math.sign(minor);
  });
  if (signs.every((sign) => sign === 1)) return { minors, verdict: "positive-definite" };
  const alternating = signs.every((sign, i) => sign === (i % 2 === 0 ? -1 : 1));
  return { minors, verdict: alternating ? "negative-definite" : "not-definite" };
}

function determinant(A: Mat): number {
  if (A.length === 1) return A[0]![0]!;
  return A[0]!.reduce((sum, entry, j) => {
    const rest = A.slice(1).map((row) => row.filter((_, k) => k !== j));
    return sum + (j % 2 === 0 ? entry : -entry) * determinant(rest);
  }, 0);
}

/** The largest |a_ij| of a matrix that is not malformed. */
function checkedSize(A: Mat): number {
  if (A.length === 0 || A.some((row) => row.length !== A.length)) throw new RangeError("A must be square");
  const largest = Math.max(...A.flat().map(Math.abs));
  // NaN and infinite entries fail the comparison, too; every pair is compared both ways round.
  const symmetric = A.every((row, i) => row.every((entry, j) => entry - A[j]![i]! <= 1e-12 * largest));
  if (!symmetric) throw new RangeError("A must be symmetric, with finite entries");
  return largest;
}

/** The third minor is t·(pr - q²) - p·s². */
export function mine({ p, q, r, s }: { p: number; q: number; r: number; s: number }): number {
  return (p * s * s) / (p * r - q * q);
}
