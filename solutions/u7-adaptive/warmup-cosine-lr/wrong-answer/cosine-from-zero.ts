interface Options {
  readonly base: number;
  readonly min: number;
  readonly warmup: number;
  readonly total: number;
}

export function lr(t: number, { base, min, warmup, total }: Options): number {
  if (![t, warmup, total].every(Number.isInteger) || t < 0 || warmup < 0 || warmup > total)
    throw new RangeError("malformed steps");
  if (![base, min].every(Number.isFinite) || min > base) throw new RangeError("malformed rates");
  if (t >= total) return min;
  if (t < warmup) return (base * (t + 1)) / warmup;
  const angle = (Math.PI * t) / total;
  return min + 0.5 * (base - min) * (1 + Math.cos(angle));
}
