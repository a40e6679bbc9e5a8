// The independent method never computes a mean: deviations and the variance come from the differences of all pairs,
//   a_i - mean = (1/n) Σ_j (a_i - a_j)   and   variance = (1/(2n²)) Σ_i Σ_j (a_i - a_j)²,
// and the differences from those of the rows, so that the bias drops out at once.

export function batchNorm(X: readonly (readonly number[])[], w: readonly number[], b: number, eps: number): number[] {
  const n = X.length;
  const d = w.length;
  if (n * d === 0) throw new RangeError("empty");
  for (const row of X) if (row.length !== d) throw new RangeError("ragged");
  for (const x of [...X.flat(), ...w, b, eps]) if (x - x !== 0) throw new RangeError("not finite");
  if (eps < 0) throw new RangeError("negative eps");

  const differences = X.map((row) =>
    X.map((other) => {
      let sum = 0;
      for (let j = d - 1; j >= 0; j--) sum += w[j]! * (row[j]! - other[j]!);
      return sum;
    }),
  );
  const squares = differences.flat().reduce((sum, difference) => sum + difference * difference, 0);
  if (squares === 0 && eps === 0) throw new RangeError("no spread");
  // y_i = (Σ_j (a_i - a_j)) / √(n² variance + n² eps)
  const size = Math.sqrt(squares / 2 + n * n * eps);
  return differences.map((row) => row.reduce((sum, difference) => sum + difference, 0) / size);
}
