type Matrix = readonly (readonly number[])[];

export function batchCovariance(
  Sigma1: Matrix,
  B: number,
  N: number,
  scheme: "iid" | "without-replacement",
): number[][] {
  if (Sigma1.length === 0 || Sigma1.some((row) => row.length !== Sigma1.length)) throw new RangeError("not square");
  if (!Sigma1.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (!Number.isInteger(B) || !Number.isInteger(N) || B < 1 || N < 1) throw new RangeError("malformed size");
  if (scheme === "without-replacement" && B > N) throw new RangeError("too large a batch");
  const correction = scheme === "iid" ? 1 : (N - B) / N;
  return Sigma1.map((row) => row.map((entry) => (entry * correction) / B));
}
