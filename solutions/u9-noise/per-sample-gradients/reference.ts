type Vector = readonly number[];
type Matrix = readonly Vector[];

const dot = (a: Vector, b: Vector) => a.reduce((sum, entry, j) => sum + entry * b[j]!, 0);

/** In both models the gradient of a sample's loss is (prediction - target)·x. */
export function perSampleGradients({
  X,
  y,
  w,
  model,
}: {
  X: Matrix;
  y: Vector;
  w: Vector;
  model: "least-squares" | "logistic";
}): number[][] {
  if (X.length === 0 || X.some((row) => row.length !== w.length)) {
    throw new RangeError("X must have rows, each as long as w");
  }
  if (y.length !== X.length) throw new RangeError("y must have one entry a row of X");
  if (![...X.flat(), ...y, ...w].every(Number.isFinite)) throw new RangeError("all entries must be finite numbers");
  if (model === "logistic" && !y.every((label) => label === 0 || label === 1)) {
    throw new RangeError("labels must be 0 or 1");
  }
  return X.map((row, i) => {
    const z = dot(row, w);
    const prediction = model === "logistic" ? 1 / (1 + Math.exp(-z)) : z;
    return row.map((entry) => (prediction - y[i]!) * entry);
  });
}

/** The mean of the rows is the full gradient. */
export function mine({ X, y, w }: { X: Matrix; y: Vector; w: Vector }): number[] {
  const gradients = perSampleGradients({ X, y, w, model: "least-squares" });
  return w.map((_, j) => gradients.reduce((sum, row) => sum + row[j]!, 0) / gradients.length);
}
