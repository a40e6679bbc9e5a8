interface Options {
  readonly base: number;
  readonly gamma: number;
  readonly every: number;
}

/** One factor gamma for every period that is over. */
export function stepDecay({ t, o }: { t: number; o: Options }): number {
  const { base, gamma, every } = o;
  if (!Number.isInteger(t) || t < 0) throw new RangeError("t must be a whole number, at least 0");
  if (!Number.isInteger(every) || every < 1) throw new RangeError("every must be a whole number, at least 1");
  if (!Number.isFinite(base) || base <= 0) throw new RangeError("base must be finite and positive");
  if (!(gamma > 0 && gamma <= 1)) throw new RangeError("gamma must lie in (0, 1]");
  let rate = base;
  for (let over = every; over <= t; over += every) rate *= gamma;
  return rate;
}
