type Matrix = readonly (readonly number[])[];
type Verdict = "positive-definite" | "negative-definite" | "not-definite";

const biggest = (A: Matrix): number => A.reduce((top, row) => row.reduce((m, x) => Math.max(m, Math.abs(x)), top), 0);

const validate = (A: Matrix): void => {
  const n = A.length;
  if (n === 0 || !A.every((row) => row.length === n && row.every((x) => Number.isFinite(x))))
    throw new RangeError("not a square matrix of finite numbers");
  const slack = 1e-12 * biggest(A);
  A.forEach((row, i) => {
    row.forEach((x, j) => {
      if (Math.abs(x - (A[j]?.[i] ?? x)) > slack) throw new RangeError(`entries ${i},${j} and ${j},${i} differ`);
    });
  });
};

/** Gaussian elimination with row exchanges. */
const det = (block: Matrix): number => {
  const M = block.map((row) => row.slice());
  let product = 1;
  for (let k = 0; k < M.length; k++) {
    let p = k;
    for (let i = k + 1; i < M.length; i++) if (Math.abs(M[i]![k]!) > Math.abs(M[p]![k]!)) p = i;
    const pivot = M[p]![k]!;
    if (pivot === 0) return 0;
    if (p !== k) {
      [M[k], M[p]] = [M[p]!, M[k]!];
      product = -product;
    }
    product *= pivot;
    for (let i = k + 1; i < M.length; i++) {
      const f = M[i]![k]! / pivot;
      for (let j = k; j < M.length; j++) M[i]![j]! -= f * M[k]![j]!;
    }
  }
  return product;
};

export const sylvester = (A: Matrix): { minors: number[]; verdict: Verdict } => {
  validate(A);
  const top = biggest(A);
  const minors: number[] = [];
  let couldBePositive = true;
  let couldBeNegative = true;
  for (let k = 1; k <= A.length; k++) {
    const minor = det(A.slice(0, k).map((row) => row.slice(0, k)));
    minors.push(minor);
    const threshold = 1e-9 * top ** k;
    couldBePositive &&= minor > threshold;
    couldBeNegative &&= k % 2 === 1 ? minor < -threshold : minor > threshold;
  }
  const verdict = couldBePositive ? "positive-definite" : couldBeNegative ? "negative-definite" : "not-definite";
  return { minors, verdict };
};

export const mine = ({ p, q, r, s }: { p: number; q: number; r: number; s: number }): number => {
  // What is left of t after eliminating the first two columns.
  const second = r - (q * q) / p;
  return (s * s) / second;
};
