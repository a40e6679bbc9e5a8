// Recursively: k steps ago the rate was higher by one factor.

interface Options {
  readonly base: number;
  readonly gamma: number;
  readonly every: number;
}

function rateOf(t: number, { base, gamma, every }: Options): number {
  return t < every ? base : gamma * rateOf(t - every, { base, gamma, every });
}

export const stepDecay = (t: number, o: Options): number => {
  const counts = [t, o.every - 1];
  if (counts.some((n) => !Number.isInteger(n) || n < 0)) throw new RangeError("t >= 0 and every >= 1 must be whole");
  if (!(o.base > 0) || o.base === Infinity) throw new RangeError("base");
  if (Number.isNaN(o.gamma) || o.gamma <= 0 || o.gamma > 1) throw new RangeError("gamma");
  return rateOf(t, o);
};
