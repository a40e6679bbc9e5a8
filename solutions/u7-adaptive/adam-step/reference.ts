type Vec = readonly number[];

interface State {
  readonly theta: Vec;
  readonly m: Vec;
  readonly v: Vec;
  readonly t: number;
}

interface Settings {
  readonly eta: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
}

interface Step {
  theta: number[];
  m: number[];
  v: number[];
  t: number;
}

/** One step with both averages corrected for their start at 0, and eps outside the root. */
export function adamStep({ s, g, hp }: { s: State; g: Vec; hp: Settings }): Step {
  const { eta, beta1, beta2, eps } = hp;
  const lists = [s.theta, s.m, s.v, g];
  if (g.length === 0 || lists.some((list) => list.length !== g.length || !list.every(Number.isFinite)))
    throw new RangeError("theta, m, v and g must be finite numbers, equally many, at least one");
  if (s.v.some((entry) => entry < 0)) throw new RangeError("means of squares are not negative");
  if (!Number.isInteger(s.t) || s.t < 0) throw new RangeError("t must be a whole number that is not negative");
  for (const beta of [beta1, beta2]) if (!(beta >= 0 && beta < 1)) throw new RangeError("betas must lie in [0, 1)");
  for (const size of [eta, eps])
    if (!(size > 0 && Number.isFinite(size))) throw new RangeError("eta and eps must be finite and positive");
  const t = s.t + 1;
  const m = s.m.map((entry, i) => beta1 * entry + (1 - beta1) * g[i]!);
  const v = s.v.map((entry, i) => beta2 * entry + (1 - beta2) * g[i]! * g[i]!);
  const share1 = 1 - power(beta1, t);
  const share2 = 1 - power(beta2, t);
  const theta = s.theta.map((entry, i) => entry - (eta * m[i]!) / share1 / (Math.sqrt(v[i]! / share2) + eps));
  return { theta, m, v, t };
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let k = 0; k < exponent; k++) product *= base;
  return product;
}
