type Vector = readonly number[];
type Matrix = readonly Vector[];

interface Information {
  fisher: number[][];
  empirical: number[][];
  hessian: number[][];
}

/** The mean of weight·x xᵀ over the samples. */
function meanOuter(X: Matrix, weights: Vector, d: number): number[][] {
  const indices = Array.from({ length: d }, (_, j) => j);
  return indices.map((i) =>
    indices.map((j) => X.reduce((sum, x, k) => sum + weights[k]! * x[i]! * x[j]!, 0) / X.length),
  );
}

/** Both the Fisher information and the Hessian weigh samples by the variance of the label that the model draws. */
export function fisherLogistic({ X, y, w }: { X: Matrix; y: Vector; w: Vector }): Information {
  if (X.length === 0 || X.some((row) => row.length !== w.length)) {
    throw new RangeError("X must have rows, each as long as w");
  }
  if (y.length !== X.length) throw new RangeError("y must have one label a row of X");
  if (!y.every((label) => label === 0 || label === 1)) throw new RangeError("labels must be 0 or 1");
  if (![...X.flat(), ...w].every(Number.isFinite)) throw new RangeError("all entries must be finite numbers");
  const p = X.map((x) => 1 / (1 + Math.exp(-x.reduce((sum, entry, j) => sum + entry * w[j]!, 0))));
  const variances = p.map((probability) => probability * (1 - probability));
  const squares = p.map((probability, k) => (probability - y[k]!) * (probability - y[k]!));
  const d = w.length;
  return {
    fisher: meanOuter(X, variances, d),
    empirical: meanOuter(X, squares, d),
    hessian: meanOuter(X, variances, d),
  };
}
