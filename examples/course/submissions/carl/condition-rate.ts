// The independent method: ask the dynamics. Whether a step contracts, and whether it is too short or too long, is read off
// the factors of all eigenvalues; the best step is found by bisection on that question, the rate is the worst factor
// there, and the condition number is an exact quotient of whole numbers. No formula for the best step is used.

interface Rates {
  kappa: number;
  rho: number;
  etaStar: number;
}

/** The factor of largest modulus, with its sign. */
function worstFactor(eigs: readonly number[], eta: number): number {
  let worst = 0;
  for (const lambda of eigs) {
    const factor = 1 - eta * lambda;
    if (Math.abs(factor) >= Math.abs(worst)) worst = factor;
  }
  return worst;
}

/** A double as an exact fraction: `numerator / 2^shift`. */
function exactly(x: number): { numerator: bigint; shift: bigint } {
  let shift = 0n;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift += 1n;
  }
  return { numerator: BigInt(scaled), shift };
}

function quotient(a: number, b: number): number {
  const [above, below] = [exactly(a), exactly(b)];
  const bits = 100n;
  const scaled = (above.numerator << (below.shift + bits)) / (below.numerator << above.shift);
  return Number(scaled) / Number(1n << bits);
}

export function rates(eigs: readonly number[]): Rates | null {
  if (eigs.length === 0 || eigs.some((lambda) => !Number.isFinite(lambda))) throw new RangeError("malformed spectrum");
  let size = 0;
  for (const lambda of eigs) size = Math.max(size, Math.abs(lambda));
  // A step far too short for every direction: if it does not contract, nothing does.
  if (size === 0 || Math.abs(worstFactor(eigs, 1e-3 / size)) >= 1) return null;
  let short = 1e-3 / size;
  let long = short;
  while (worstFactor(eigs, long) > 0) long *= 2;
  for (let i = 0; i < 200; i++) {
    const middle = (short + long) / 2;
    if (worstFactor(eigs, middle) > 0) short = middle;
    else long = middle;
  }
  const ascending = Float64Array.from(eigs).sort();
  return {
    kappa: quotient(ascending[ascending.length - 1]!, ascending[0]!),
    rho: Math.abs(worstFactor(eigs, short)),
    etaStar: short,
  };
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): Rates | null {
  return rates(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [47, 54, 6, 36, 18] });
