export function contraction(eigs: readonly number[], eta: number): { mu: number; slowest: number[] } {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  if (!(eta > 0 && eta < Infinity)) throw new RangeError("malformed");
  const factors = eigs.map((lambda) => 1 - eta * lambda);
  const mu = Math.max(...factors);
  const slowest = eigs.filter((_, i) => mu - factors[i]! <= 1e-9 * Math.abs(mu));
  return { mu, slowest: [...new Set(slowest)].sort((a, b) => a - b) };
}
