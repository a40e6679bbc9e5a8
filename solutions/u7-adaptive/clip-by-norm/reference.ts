/** The nearest vector to g whose length is at most c. */
export function clip({ g, c }: { g: readonly number[]; c: number }): number[] {
  if (g.length === 0 || ![...g, c].every(Number.isFinite) || c < 0)
    throw new RangeError("g must be finite numbers, at least one, and c finite and not negative");
  const norm = Math.sqrt(g.reduce((sum, entry) => sum + entry * entry, 0));
  // A vector that is longer than c is not zero.
  const factor = norm > c ? c / norm : 1;
  return g.map((entry) => entry * factor);
}
