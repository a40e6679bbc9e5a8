// The independent method computes with whole numbers: every double is a multiple of 2^-SCALE, products are shifted back, the
// root is an integer root, and the corrected averages divide by the sum of the weights 1 + β + … + β^(t-1) instead of 1 - β^t.

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

const SCALE = 420n;
const ONE = 1n << SCALE;

function exactly(x: number): bigint {
  let whole = x;
  let bits = 0n;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    bits++;
  }
  return (BigInt(whole) << SCALE) >> bits;
}

const times = (a: bigint, b: bigint) => (a * b) >> SCALE;
const over = (a: bigint, b: bigint) => (a << SCALE) / b;
const nearest = (a: bigint) => Number(a) / Number(ONE);

/** The largest whole number whose square is at most n. */
function integerRoot(n: bigint): bigint {
  if (n === 0n) return 0n;
  let guess = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + n / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

export function adamStep(s: State, g: Vec, hp: Settings): Step {
  const size = s.theta.length;
  if (size === 0 || s.m.length !== size || s.v.length !== size || g.length !== size) throw new RangeError("lengths");
  if (![...s.theta, ...s.m, ...s.v, ...g, hp.eta, hp.beta1, hp.beta2, hp.eps].every((x) => Math.abs(x) < Infinity))
    throw new RangeError("not finite");
  if (Math.min(...s.v, s.t, hp.beta1, hp.beta2) < 0 || Math.max(hp.beta1, hp.beta2) >= 1) throw new RangeError("range");
  if (Math.min(hp.eta, hp.eps) <= 0 || s.t % 1 !== 0) throw new RangeError("range");

  const [eta, beta1, beta2, eps] = [exactly(hp.eta), exactly(hp.beta1), exactly(hp.beta2), exactly(hp.eps)];
  const weights = (beta: bigint) => {
    let sum = 0n;
    for (let k = 0; k <= s.t; k++) sum = ONE + times(beta, sum);
    return times(ONE - beta, sum);
  };
  const sum1 = weights(beta1);
  const sum2 = weights(beta2);
  const answer: Step = { theta: [], m: [], v: [], t: s.t + 1 };
  for (let i = 0; i < size; i++) {
    const slope = exactly(g[i]!);
    const m = times(beta1, exactly(s.m[i]!)) + times(ONE - beta1, slope);
    const v = times(beta2, exactly(s.v[i]!)) + times(ONE - beta2, times(slope, slope));
    const root = integerRoot(over(v, sum2) << SCALE);
    answer.m.push(nearest(m));
    answer.v.push(nearest(v));
    answer.theta.push(nearest(exactly(s.theta[i]!) - times(eta, over(over(m, sum1), root + eps))));
  }
  return answer;
}
