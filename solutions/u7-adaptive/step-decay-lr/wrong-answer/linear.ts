interface Options {
  readonly base: number;
  readonly gamma: number;
  readonly every: number;
}

export function stepDecay(t: number, { base, gamma, every }: Options): number {
  if (!Number.isInteger(t) || t < 0 || !Number.isInteger(every) || every < 1) throw new RangeError("steps");
  if (!(base > 0 && base < Infinity && gamma > 0 && gamma <= 1)) throw new RangeError("rates");
  return base * (1 - gamma * Math.floor(t / every));
}
