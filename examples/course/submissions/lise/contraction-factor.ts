export function contraction(eigs: readonly number[], eta: number): { mu: number; slowest: number[] } {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  if (!(eta > 0 && eta < Infinity)) throw new RangeError("malformed");
  const flattest = Math.min(...eigs);
  const steepest = Math.max(...eigs);
  const mu = (steepest - flattest) / (steepest + flattest);
  return { mu, slowest: flattest === steepest ? [flattest] : [flattest, steepest] };
}
