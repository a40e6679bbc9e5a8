// Finds the best step first; the rate is what the flattest direction keeps of its error with it.
export function rates(eigs: readonly number[]): { kappa: number; rho: number; etaStar: number } | null {
  if (eigs.length < 1) throw new RangeError("empty");
  let flattest = eigs[0]!;
  let steepest = eigs[0]!;
  for (const lambda of eigs) {
    if (!isFinite(lambda)) throw new RangeError("not finite");
    if (lambda < flattest) flattest = lambda;
    if (lambda > steepest) steepest = lambda;
  }
  if (!(flattest > 0)) return null;
  const etaStar = 1 / ((flattest + steepest) / 2);
  return { kappa: steepest / flattest, rho: Math.abs(1 - etaStar * flattest), etaStar };
}

export function mineOf(own: { curvatures: readonly number[] }) {
  return rates(own.curvatures);

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [47, 20, 15, 58, 36] });
