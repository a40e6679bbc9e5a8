export function contraction(eigs: readonly number[], eta: number): { mu: number; slowest: number[] } {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  if (!(eta > 0 && eta < Infinity)) throw new RangeError("malformed");
  const factor = (lambda: number) => Math.abs(1 - eta * lambda);
  const mu = Math.max(...eigs.map(factor));
  const slowest = [...new Set(eigs.filter((lambda) => factor(lambda) === mu))];
  return { mu, slowest: slowest.sort((a, b) => a - b) };
}
