// Var(sum) = B·Σ₁ + B(B - 1)·Γ, with the covariance Γ of two different draws.

type Scheme = "iid" | "without-replacement";

export const batchCovariance = (
  Sigma1: readonly (readonly number[])[],
  B: number,
  N: number,
  scheme: Scheme,
): number[][] => {
  for (const size of [B, N]) if (!(size >= 1) || Math.floor(size) !== size) throw new RangeError("bad size");
  if (!Sigma1.length) throw new RangeError("no matrix");
  for (const row of Sigma1) {
    if (row.length !== Sigma1.length) throw new RangeError("not square");
    for (const entry of row) if (!Number.isFinite(entry)) throw new RangeError("not finite");
  }
  if (scheme === "without-replacement") {
    if (B > N) throw new RangeError("too few samples");
    if (N === 1) return Sigma1.map((row) => row.map(() => 0));
  }
  const gamma = scheme === "iid" ? 0 : -1 / (N - 1);
  return Sigma1.map((row) => row.map((sigma) => (B * sigma + B * (B - 1) * gamma * sigma) / (B * B)));
};
