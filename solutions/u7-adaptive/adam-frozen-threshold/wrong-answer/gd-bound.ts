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

export function adamFrozen(lambda: number, v: number, { eta, beta1, eps }: Settings): Report {
  if (![lambda, v, eta, beta1, eps].every(Number.isFinite) || eta <= 0) throw new RangeError("numbers");
  if (beta1 < 0 || beta1 >= 1 || v < 0 || eps < 0 || v + eps === 0) throw new RangeError("settings");
  const effective = eta / (Math.sqrt(v) + eps);
  const bound = 2;
  const ratio = effective * lambda;
  const trace = 1 + beta1 - (1 - beta1) * ratio;
  const root = trace ** 2 - 4 * beta1;
  const spectralRadius = root < 0 ? Math.sqrt(beta1) : (Math.abs(trace) + Math.sqrt(root)) / 2;
  return { effective, bound, ratio, spectralRadius, stable: ratio > 0 && ratio < bound };
}
