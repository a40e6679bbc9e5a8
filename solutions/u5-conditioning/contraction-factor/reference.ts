interface Contraction {
  mu: number;
  slowest: number[];
}

export function contraction({ eigs, eta }: { eigs: readonly number[]; eta: number }): Contraction {
  if (eigs.length === 0 || !eigs.every(Number.isFinite))
    throw new RangeError("eigs must be finite numbers, at least one");
  if (!(eta > 0 && eta < Infinity)) throw new RangeError("eta must be a positive finite number");
  const factor = (lambda: number) => Math.abs(1 - eta * lambda);
  const mu = Math.max(...eigs.map(factor));
  const slowest = [...new Set(eigs.filter((lambda) => factor(lambda) >= mu * (1 - 1e-9)))];
  return { mu, slowest: slowest.sort((a, b) => a - b) };
}
