type Matrix = readonly (readonly number[])[];

/** Σ₁/B for independent draws; different samples balance each other by (N - B)/(N - 1). */
export function batchCovariance({
  Sigma1,
  B,
  N,
  scheme,
}: {
  Sigma1: Matrix;
  B: number;
  N: number;
  scheme: "iid" | "without-replacement";
}): number[][] {
  if (Sigma1.length === 0 || Sigma1.some((row) => row.length !== Sigma1.length)) {
    throw new RangeError("Sigma1 must be square");
  }
  if (!Sigma1.flat().every(Number.isFinite)) throw new RangeError("the entries of Sigma1 must be finite numbers");
  if (![B, N].every((size) => Number.isInteger(size) && size >= 1)) {
    throw new RangeError("B and N must be whole numbers >= 1");
  }
  const different = scheme === "without-replacement";
  if (different && B > N) throw new RangeError("there are not so many different samples");
  const correction = different ? (B === N ? 0 : (N - B) / (N - 1)) : 1;
  return Sigma1.map((row) => row.map((entry) => (entry * correction) / B));
}
