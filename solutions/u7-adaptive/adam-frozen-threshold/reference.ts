interface Settings {
  readonly eta: number;
  readonly beta1: number;
  readonly eps: number;
}

interface Report {
  effective: number;
  bound: number;
  ratio: number;
  spectralRadius: number;
  stable: boolean;
}

/** One step is a 2×2 matrix with determinant β₁ and trace 1 + β₁ - (1 - β₁)·ratio. */
export function adamFrozen({ lambda, v, hp }: { lambda: number; v: number; hp: Settings }): Report {
  const { eta, beta1, eps } = hp;
  if (![lambda, v, eta, beta1, eps].every(Number.isFinite)) throw new RangeError("all numbers must be finite");
  if (eta <= 0 || beta1 < 0 || beta1 >= 1) throw new RangeError("eta must be positive and beta1 in [0, 1)");
  if (v < 0 || eps < 0 || v + eps === 0) throw new RangeError("v and eps must not be negative, nor both 0");
  const effective = eta / (Math.sqrt(v) + eps);
  const ratio = effective * lambda;
  const bound = (2 * (1 + beta1)) / (1 - beta1);
  const trace = 1 + beta1 - (1 - beta1) * ratio;
  const discriminant = trace * trace - 4 * beta1;
  const spectralRadius = discriminant < 0 ? Math.sqrt(beta1) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
  return { effective, bound, ratio, spectralRadius, stable: ratio > 0 && ratio < bound };
}
