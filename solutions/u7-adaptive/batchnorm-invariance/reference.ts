interface Given {
  readonly X: readonly (readonly number[])[];
  readonly w: readonly number[];
  readonly b: number;
  readonly eps: number;
}

/** (a - mean) / √(variance + eps) of the activations a = Xw + b, over the batch. */
export function batchNorm({ X, w, b, eps }: Given): number[] {
  if (X.length === 0 || w.length === 0 || X.some((row) => row.length !== w.length))
    throw new RangeError("X must have rows, each with one entry for each weight");
  if (![...X.flat(), ...w, b, eps].every(Number.isFinite) || eps < 0)
    throw new RangeError("numbers must be finite and eps not negative");
  const activations = X.map((row) => row.reduce((sum, entry, j) => sum + entry * w[j]!, b));
  const mean = activations.reduce((sum, a) => sum + a, 0) / X.length;
  const deviations = activations.map((a) => a - mean);
  const variance = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0) / X.length;
  if (variance + eps === 0) throw new RangeError("equal activations cannot be normalised without eps");
  const size = Math.sqrt(variance + eps);
  return deviations.map((deviation) => deviation / size);
}
