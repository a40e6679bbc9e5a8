export function batchNorm(X: readonly (readonly number[])[], w: readonly number[], b: number, eps: number): number[] {
  if (X.length === 0 || w.length === 0 || X.some((row) => row.length !== w.length)) throw new RangeError("shape");
  if (![...X.flat(), ...w, b, eps].every(Number.isFinite) || eps < 0) throw new RangeError("numbers");
  const a = X.map((row) => row.reduce((sum, x, j) => sum + x * w[j]!, b));
  if (eps === 0 && a.every((x) => x === a[0])) throw new RangeError("no spread");
  const mean = a.reduce((sum, x) => sum + x, 0) / a.length;
  const variance = a.reduce((sum, x) => sum + (x - mean) ** 2, 0) / a.length;
  return a.map((x) => x / Math.sqrt(variance + eps));
}
