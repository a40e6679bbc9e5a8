// The independent method runs the recursion, with no eigenvalue anywhere: knowing n steps and the matrix of n steps, it
// takes 2n of them, 65,536 in all. A stable point has forgotten its start by then; whether it has is read off the result.

type Matrix = readonly (readonly number[])[];

const DOUBLINGS = 16;

const multiply = (A: Matrix, B: Matrix): number[][] =>
  A.map((row) => B[0]!.map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k]![j]!, 0)));
const add = (A: Matrix, B: Matrix): number[][] => A.map((row, i) => row.map((entry, j) => entry + B[i]![j]!));
const trace = (A: Matrix): number => A.reduce((sum, row, i) => sum + row[i]!, 0);
const largest = (A: Matrix): number => Math.max(0, ...A.flat().map(Math.abs));

function check(A: Matrix, n: number): void {
  if (n < 1 || A.length !== n) throw new RangeError("malformed size");
  for (const row of A) if (row.length !== n || !row.every(Number.isFinite)) throw new RangeError("malformed row");
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * largest(A)) throw new RangeError("not symmetric");
    }
  }
}

export function stationary(H: Matrix, Sigma: Matrix, eta: number): number[][] | null {
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("malformed learning rate");
  check(H, H.length);
  check(Sigma, H.length);
  const step = H.map((row, i) => row.map((entry, j) => (i === j ? 1 : 0) - eta * entry));
  let steps: number[][] = step;
  let S = Sigma.map((row) => row.map((entry) => eta * eta * entry));
  let before = S;
  for (let k = 0; k < DOUBLINGS; k++) {
    before = S;
    S = add(S, multiply(multiply(steps, S), steps));
    steps = multiply(steps, steps);
    // Some start is amplified.
    if (!(largest(steps) < 2)) return null;
  }
  // A direction that changes its sign in every step and never shrinks shows in the traces of even and odd powers.
  if (trace(steps) - trace(multiply(steps, step)) > 1) return null;
  // Half of the steps more, and still growing.
  if (
    largest(
      add(
        S,
        before.map((row) => row.map((entry) => -entry)),
      ),
    ) >
    0.25 * largest(S)
  )
    return null;
  return S;
}

export function mine({ H, Sigma, eta }: { H: Matrix; Sigma: Matrix; eta: number }): number[][] | null {
  return stationary(H, Sigma, eta);
}
