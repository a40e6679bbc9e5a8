// The independent method takes minors and verdict from different sources. Doubles are whole numbers up to a power of two, so
// that fraction-free elimination in whole numbers gives every determinant exactly. The verdict never looks at one: it comes
// from trying to take Cholesky's square root of A and of -A.

type Verdict = "positive-definite" | "negative-definite" | "not-definite";
type Mat = readonly (readonly number[])[];

function exactDeterminant(A: Mat): number {
  let bits = 0;
  for (const entry of A.flat()) while (!Number.isInteger(entry * 2 ** bits)) bits++;
  const rows = A.map((row) => row.map((entry) => BigInt(entry * 2 ** bits)));
  const n = rows.length;
  let previous = 1n;
  let sign = 1n;
  for (let k = 0; k < n - 1; k++) {
    const pivot = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (pivot === -1) return 0;
    if (pivot !== k) {
      [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
      sign = -sign;
    }
    const top = rows[k]!;
    for (const row of rows.slice(k + 1)) {
      const factor = row[k]!;
      for (let j = k; j < n; j++) row[j] = (row[j]! * top[k]! - factor * top[j]!) / previous;
    }
    previous = top[k]!;
  }
  // Dividing bit by bit of the scale keeps huge whole numbers within the range of a double.
  const shift = BigInt(Math.max(0, bits * n - 200));
  return Number((sign * rows[n - 1]![n - 1]!) >> shift) / 2 ** (bits * n - Number(shift));
}

function hasSquareRoot(A: Mat, size: number): boolean {
  const L: number[][] = [];
  for (const [i, row] of A.entries()) {
    const left: number[] = [];
    for (let j = 0; j <= i; j++) {
      let rest = row[j]!;
      for (let k = 0; k < j; k++) rest -= left[k]! * (j === i ? left[k]! : L[j]![k]!);
      if (j < i) left.push(rest / L[j]![j]!);
      else if (rest > 1e-9 * size) left.push(Math.sqrt(rest));
      else return false;
    }
    L.push(left);
  }
  return true;
}

export function sylvester(A: Mat): { minors: number[]; verdict: Verdict } {
  const n = A.length;
  if (n === 0) throw new RangeError("A is empty");
  let size = 0;
  for (const row of A) {
    if (row.length !== n) throw new RangeError("A is not square");
    for (const entry of row) {
      if (!(Math.abs(entry) < Infinity)) throw new RangeError("A has an entry that is no finite number");
      size = Math.max(size, Math.abs(entry));
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * size) throw new RangeError("A is not symmetric");
    }
  }
  const minors = A.map((_, k) => exactDeterminant(A.slice(0, k + 1).map((row) => row.slice(0, k + 1))));
  if (hasSquareRoot(A, size)) return { minors, verdict: "positive-definite" };
  const mirrored = A.map((row) => row.map((entry) => -entry));
  return { minors, verdict: hasSquareRoot(mirrored, size) ? "negative-definite" : "not-definite" };
}

export function mine({ p, q, r, s }: { p: number; q: number; r: number; s: number }): number {
  let low = 0;
  let high = 1e4;
  for (let i = 0; i < 100; i++) {
    const t = (low + high) / 2;
    const A = [
      [p, q, 0],
      [q, r, s],
      [0, s, t],
    ];
    if (hasSquareRoot(A, 0)) high = t;
    else low = t;
  }
  return high;
}
