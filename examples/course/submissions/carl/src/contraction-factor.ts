export function contraction(eigs: readonly number[], eta: number): { mu: number; slowest: number[] } {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  if (!(eta > 0 && eta < Infinity)) throw new RangeError("malformed");
  const flattest = Math.min(...eigs);
  return { mu: Math.abs(1 - eta * flattest), slowest: [flattest] };
}
