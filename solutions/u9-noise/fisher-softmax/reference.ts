type Vector = readonly number[];
type Matrix = readonly Vector[];

const dot = (a: Vector, b: Vector) => a.reduce((sum, entry, j) => sum + entry * b[j]!, 0);

function softmax(z: Vector): number[] {
  const top = Math.max(...z);
  const powers = z.map((logit) => Math.exp(logit - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The mean of (diag p - p pᵀ) ⊗ x xᵀ; the labels of the data do not matter. */
export function fisherSoftmax({ X, W, y }: { X: Matrix; W: Matrix; y: Vector }): number[][] {
  const first = W[0];
  if (first === undefined || X.length === 0) throw new RangeError("X and W must have rows");
  const rows = [...X, ...W];
  if (rows.some((row) => row.length !== first.length)) throw new RangeError("all rows must be of one length");
  if (!rows.flat().every(Number.isFinite)) throw new RangeError("all entries must be finite numbers");
  if (y.length !== X.length) throw new RangeError("y must have one label a row of X");
  if (!y.every((label) => Number.isInteger(label) && label >= 0 && label < W.length)) {
    throw new RangeError("labels must be whole numbers from 0 to K - 1");
  }
  const probabilities = X.map((x) => softmax(W.map((row) => dot(row, x))));
  // The weights in order: class and feature.
  const weights = W.flatMap((row, k) => row.map((_, j) => ({ k, j })));
  return weights.map((a) =>
    weights.map((b) => {
      const terms = X.map((x, i) => {
        const p = probabilities[i]!;
        return ((a.k === b.k ? p[a.k]! : 0) - p[a.k]! * p[b.k]!) * x[a.j]! * x[b.j]!;
      });
      return terms.reduce((sum, term) => sum + term, 0) / X.length;
    }),
  );
}
