type Verdict = "positive-definite" | "negative-definite" | "not-definite";
type Mat = readonly (readonly number[])[];

function det(A: Mat): number {
  if (A.length === 1) return A[0]![0]!;
  let sum = 0;
  A[0]!.forEach((entry, j) => {
    const minor = det(A.slice(1).map((row) => row.filter((_, k) => k !== j)));
    sum += (j % 2 === 0 ? 1 : -1) * entry * minor;
  });
  return sum;
}

export function sylvester(A: Mat): { minors: number[]; verdict: Verdict } {
  const n = A.length;
  if (n === 0 || A.some((row) => row.length !== n || !row.every(Number.isFinite))) throw new RangeError("malformed");
  const M = Math.max(...A.flat().map(Math.abs));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * M) throw new RangeError("not symmetric");
    }
  }
  const minors = A.map((_, k) => det(A.slice(0, k + 1).map((row) => row.slice(0, k + 1))));
  const signs = minors.map((minor, k) => (Math.abs(minor) <= 1e-9 * M ** (k + 1) ? 0 : Math.sign(minor)));
  return { minors, verdict: signs.every((sign) => sign > 0) ? "positive-definite" : "not-definite" };
}

export function mine({ p, q, r, s }: { p: number; q: number; r: number; s: number }): number {
  return (p * s * s) / (p * r - q * q);
}
