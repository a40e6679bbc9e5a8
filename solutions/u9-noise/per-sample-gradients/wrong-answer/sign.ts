type Matrix = readonly (readonly number[])[];

export function perSampleGradients(
  X: Matrix,
  y: readonly number[],
  w: readonly number[],
  model: "least-squares" | "logistic",
): number[][] {
  if (X.length === 0 || y.length !== X.length) throw new RangeError("malformed data");
  if (X.some((row) => row.length !== w.length)) throw new RangeError("malformed samples");
  if (![...X.flat(), ...y, ...w].every(Number.isFinite)) throw new RangeError("not finite");
  if (model === "logistic" && y.some((label) => label !== 0 && label !== 1)) throw new RangeError("malformed label");
  return X.map((row, i) => {
    const z = row.reduce((sum, entry, j) => sum + entry * w[j]!, 0);
    const prediction = model === "logistic" ? 1 / (1 + Math.exp(-z)) : z;
    return row.map((entry) => (y[i]! - prediction) * entry);
  });
}

export function mine({ X, y, w }: { X: Matrix; y: readonly number[]; w: readonly number[] }): number[] {
  const gradients = perSampleGradients(X, y, w, "least-squares");
  return w.map((_, j) => gradients.reduce((sum, row) => sum + row[j]!, 0) / X.length);
}
