type Label = "PD" | "PSD" | "ND" | "NSD" | "indefinite" | "zero";
type Mat = readonly (readonly number[])[];

function check(A: Mat): void {
  const n = A.length;
  if (n === 0 || A.some((row) => row.length !== n || !row.every(Number.isFinite))) throw new RangeError("malformed");
  const size = Math.max(...A.flat().map(Math.abs));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-12 * size) throw new RangeError("not symmetric");
    }
  }
}

export function definiteness(A: Mat, tol = 1e-9): Label {
  check(A);
  const diagonal = A.map((row, i) => row[i]!);
  const zero = tol * Math.max(...diagonal.map(Math.abs));
  const positive = diagonal.filter((entry) => entry > zero).length;
  const negative = diagonal.filter((entry) => entry < -zero).length;
  if (positive > 0 && negative > 0) return "indefinite";
  if (positive > 0) return positive === A.length ? "PD" : "PSD";
  if (negative > 0) return negative === A.length ? "ND" : "NSD";
  return "zero";
}

export function mine({ varx, vary }: { varx: number; vary: number }): { lo: number; hi: number } {
  const hi = Math.sqrt(varx * vary);
  return { lo: -hi, hi };
}
