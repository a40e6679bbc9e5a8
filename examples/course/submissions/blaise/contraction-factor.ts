export function contraction(eigs: readonly number[], eta: number): { mu: number; slowest: number[] } {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  if (!(eta > 0 && eta < Infinity)) throw new RangeError("malformed");
  const curved = eigs.filter((lambda) => lambda !== 0);
  const factor = (lambda: number) => Math.abs(1 - eta * lambda);
  const mu = Math.max(0, ...curved.map(factor));
  const slowest = [...new Set(curved.filter((lambda) => factor(lambda) >= mu * (1 - 1e-9)))];
  return { mu, slowest: slowest.sort((a, b) => a - b) };
}
