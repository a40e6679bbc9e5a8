/** Mean of the diagonal ∓ the root of a sum of squares, in which nothing can cancel. */
export function eig2({ a, b, c }: { a: number; b: number; c: number }): [number, number] {
  if (![a, b, c].every(Number.isFinite)) throw new RangeError("the entries must be finite");
  const mean = (a + c) / 2;
  const half = (a - c) / 2;
  const radius = Math.sqrt(half * half + b * b);
  return [mean - radius, mean + radius];
}

/** The spectrum that the matrix was made from. */
export function mine({ own }: { own: { eigenvalues: readonly number[] } }): [number, number] {
  return [own.eigenvalues[0]!, own.eigenvalues[1]!];
}
