// The independent method runs gradient descent instead of computing factors: of many Hessians and learning rates inside the
// claimed ranges it hands in the first at which the error has grown after 400 steps.

interface Witness {
  H: number[][];
  etaH: number;
  f2: number;
  eta2: number;
}

/** How far from the critical point gradient descent on ½θᵀHθ ends, starting at distance about 1. */
function distanceAfter(h: readonly (readonly number[])[], eta: number, steps: number): number {
  let theta = h.map((_, i) => 1 / (1 + i));
  for (let t = 0; t < steps; t++) {
    const gradient = h.map((row) => row.reduce((sum, entry, j) => sum + entry * theta[j]!, 0));
    theta = theta.map((entry, i) => entry - eta * gradient[i]!);
  }
  return Math.sqrt(theta.reduce((sum, entry) => sum + entry * entry, 0));
}

export function witnessOf({ top, bend }: { top: number; bend: number }): Witness {
  const found: Partial<Witness> = {};
  // λ along (1, 2, 2)/3 and `other` along every direction orthogonal to it: the larger one is λ_max = top.
  for (const other of [top / 2, 0, -top / 4, -top]) {
    const v = [1 / 3, 2 / 3, 2 / 3];
    const h = v.map((a, i) => v.map((b, j) => (i === j ? other : 0) + (top - other) * a * b));
    for (const share of [0.25, 0.5, 0.9]) {
      const eta = (share * 2) / top;
      if (found.H === undefined && distanceAfter(h, eta, 400) > 10) Object.assign(found, { H: h, etaH: eta });
    }
  }
  for (const f2 of [bend, -bend]) {
    for (const share of [0.25, 0.5, 0.9]) {
      const eta = (share * 2) / bend;
      if (found.f2 === undefined && distanceAfter([[f2]], eta, 400) > 10) Object.assign(found, { f2, eta2: eta });
    }
  }
  return found as Witness;
}

// My own numbers, from the handout.
export const witness = () => witnessOf({ top: 2, bend: 13 });
