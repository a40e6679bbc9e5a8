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

// The corrections are folded into the learning rate and eps, as many libraries do.

const isNumber = (x: number) => Number.isFinite(x);
const inUnitInterval = (x: number) => x >= 0 && x < 1;

export const adamStep = (s: State, g: Vec, hp: Settings): Step => {
  const d = s.theta.length;
  const wellFormed =
    d > 0 &&
    [s.m, s.v, g].every((list) => list.length === d) &&
    [s.theta, s.m, s.v, g].every((list) => list.every(isNumber)) &&
    s.v.every((x) => x >= 0) &&
    Number.isInteger(s.t) &&
    s.t >= 0 &&
    inUnitInterval(hp.beta1) &&
    inUnitInterval(hp.beta2) &&
    isNumber(hp.eta) &&
    hp.eta > 0 &&
    isNumber(hp.eps) &&
    hp.eps > 0;
  if (!wellFormed) throw new RangeError("malformed input");

  const next: Step = { theta: [...s.theta], m: [...s.m], v: [...s.v], t: s.t + 1 };
  const root = Math.sqrt(1 - Math.pow(hp.beta2, next.t));
  const rate = (hp.eta * root) / (1 - Math.pow(hp.beta1, next.t));
  for (let i = 0; i < d; i++) {
    const slope = g[i]!;
    next.m[i] = next.m[i]! + (1 - hp.beta1) * (slope - next.m[i]!);
    next.v[i] = next.v[i]! + (1 - hp.beta2) * (slope * slope - next.v[i]!);
    next.theta[i] = next.theta[i]! - (rate * next.m[i]!) / (Math.sqrt(next.v[i]!) + hp.eps * root);
  }
  return next;
};
