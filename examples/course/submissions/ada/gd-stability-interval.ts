// The independent method: ask the dynamics. A learning rate is stable when iterating the factor of every eigenvalue
// shrinks the error; the end of the stable range is found by bisection on that question, never by a formula for it.

function dies(eigs: readonly number[], eta: number): boolean {
  return eigs.every((lambda) => {
    const once = 1 - eta * lambda;
    return once * once < 1;
  });
}

export function stableEtas(eigs: readonly number[]): { lo: number; hi: number } | null {
  if (eigs.length === 0 || eigs.some((lambda) => !Number.isFinite(lambda))) throw new RangeError("malformed spectrum");
  let size = 0;
  for (const lambda of eigs) size = Math.max(size, Math.abs(lambda));
  if (size === 0) return null;
  // Small enough for every positive eigenvalue, and large enough for 1 - eta·lambda to differ from 1.
  let stable = 1e-3 / size;
  if (!dies(eigs, stable)) return null;
  let unstable = stable;
  while (dies(eigs, unstable)) unstable *= 2;
  stable = unstable / 2;
  for (let i = 0; i < 200; i++) {
    const middle = (stable + unstable) / 2;
    if (dies(eigs, middle)) stable = middle;
    else unstable = middle;
  }
  return { lo: 0, hi: unstable };
}

export function mineOf({ curvatures }: { curvatures: readonly number[] }): { lo: number; hi: number } | null {
  return stableEtas(curvatures);
}

// My own numbers, from the handout.
export const mine = () => mineOf({ curvatures: [28, 33, 10, 19] });
