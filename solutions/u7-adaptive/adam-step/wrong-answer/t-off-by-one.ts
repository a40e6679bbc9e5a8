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

function check(s: State, g: Vec, { eta, beta1, beta2, eps }: Settings): void {
  const lists = [s.theta, s.m, s.v, g];
  if (g.length === 0 || lists.some((list) => list.length !== g.length || !list.every(Number.isFinite)))
    throw new RangeError("malformed vectors");
  if (s.v.some((x) => x < 0) || !Number.isInteger(s.t) || s.t < 0) throw new RangeError("malformed state");
  if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) throw new RangeError("malformed betas");
  if (!(eta > 0 && eta < Infinity && eps > 0 && eps < Infinity)) throw new RangeError("malformed eta or eps");
}

export function adamStep(s: State, g: Vec, hp: Settings): Step {
  check(s, g, hp);
  const { eta, beta1, beta2, eps } = hp;
  const t = s.t + 1;
  const m = s.m.map((old, i) => beta1 * old + (1 - beta1) * g[i]!);
  const v = s.v.map((old, i) => beta2 * old + (1 - beta2) * g[i]! * g[i]!);
  const theta = s.theta.map((old, i) => {
    const mHat = m[i]! / (1 - beta1 ** s.t);
    const vHat = v[i]! / (1 - beta2 ** s.t);
    return old - (eta * mHat) / (Math.sqrt(vHat) + eps);
  });
  return { theta, m, v, t };
}
