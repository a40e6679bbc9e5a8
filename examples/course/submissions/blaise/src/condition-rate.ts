type Rates = { kappa: number; rho: number; etaStar: number };

export const rates = (eigs: readonly number[]): Rates | null => {
  if (!eigs.length) throw new RangeError("no eigenvalues");
  const sorted = [...eigs].sort((a, b) => a - b);
  for (const lambda of sorted)
    if (Number.isNaN(lambda) || Math.abs(lambda) === Infinity) throw new RangeError(`bad eigenvalue ${lambda}`);
  const lambdaMin = sorted[0]!;
  const lambdaMax = sorted.at(-1)!;
  if (lambdaMin <= 0) return null;
  const kappa = lambdaMax / lambdaMin;
  return { kappa, rho: (kappa - 1) / (kappa + 1), etaStar: 2 / (lambdaMin * (1 + kappa)) };
};

export const mineOf = (own: { curvatures: readonly number[] }) => rates(own.curvatures);

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [28, 60, 41, 5, 13] });
