// The independent method computes exactly: every double is a whole number of units of 2^-SHIFT, products are kept in full as
// fractions with a power of two below, and whether all runs converge is seen from two of them, one on each scale: a start
// just inside of the unclipped zone must come nearer within two steps, and so must one far outside.

interface Orbit {
  J0: number;
  converges: boolean;
  last: [number, number];
}

interface Dyadic {
  readonly units: bigint;
  readonly shift: bigint;
}

function exactly(x: number): Dyadic {
  let whole = x;
  let shift = 0n;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    shift++;
  }
  return { units: BigInt(whole), shift };
}

const times = (a: Dyadic, b: Dyadic): Dyadic => ({ units: a.units * b.units, shift: a.shift + b.shift });

function minus(a: Dyadic, b: Dyadic): Dyadic {
  const shift = a.shift > b.shift ? a.shift : b.shift;
  return simplified({ units: (a.units << (shift - a.shift)) - (b.units << (shift - b.shift)), shift });
}

/** Without common factors of 2, and cut far below every tolerance. */
function simplified({ units, shift }: Dyadic): Dyadic {
  const most = 2000n;
  if (shift > most) return simplified({ units: units >> (shift - most), shift: most });
  if (units === 0n) return { units, shift: 0n };
  let [n, s] = [units, shift];
  while (s > 0n && (n & 1n) === 0n) {
    n >>= 1n;
    s--;
  }
  return { units: n, shift: s };
}

const isLess = (a: Dyadic, b: Dyadic) => a.units << b.shift < b.units << a.shift;
const negative = (a: Dyadic): Dyadic => ({ units: -a.units, shift: a.shift });
const size = (a: Dyadic): Dyadic => (a.units < 0n ? negative(a) : a);

function nearest({ units, shift }: Dyadic): number {
  const surplus = BigInt(Math.max(0, units.toString(2).length - 64));
  let value = Number(units >> surplus);
  for (let k = surplus; k < shift; k++) value /= 2;
  for (let k = shift; k < surplus; k++) value *= 2;
  return value;
}

export function clippedOrbit(lambda: number, eta: number, c: number, x0: number, T: number): Orbit {
  for (const x of [lambda, eta, c, x0]) if (!(x > -Infinity && x < Infinity)) throw new RangeError("not finite");
  if (!(eta > 0 && c > 0)) throw new RangeError("not positive");
  if (T % 1 !== 0 || T <= 0) throw new RangeError("no steps");

  const [slope, rate, bound] = [exactly(lambda), exactly(eta), exactly(c)];
  const step = (x: Dyadic): Dyadic => {
    const gradient = times(slope, x);
    if (!isLess(bound, size(gradient))) return minus(x, times(rate, gradient));
    return minus(x, times(rate, gradient.units < 0n ? negative(bound) : bound));
  };

  // Small enough for two steps without clipping, and large enough for two steps with it.
  const one = exactly(1);
  const small = { units: bound.units, shift: bound.shift + 60n };
  const large = { units: (bound.units + 1n) << 60n, shift: 0n };
  const comesNearer = (start: Dyadic) => isLess(size(step(step(start))), size(start));
  const converges = comesNearer(small) && comesNearer(large);

  const path = [exactly(x0)];
  for (let t = 0; t < T; t++) path.push(step(path[t]!));
  return {
    J0: nearest(minus(one, times(rate, slope))),
    converges,
    last: [nearest(path[T - 1]!), nearest(path[T]!)],
  };
}
