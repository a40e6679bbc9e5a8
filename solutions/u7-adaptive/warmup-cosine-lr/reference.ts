interface Options {
  readonly base: number;
  readonly min: number;
  readonly warmup: number;
  readonly total: number;
}

/** Linear warm-up that ends at `base`, half a period of the cosine down to `min`, and `min` ever after. */
export function lr({ t, o }: { t: number; o: Options }): number {
  const { base, min, warmup, total } = o;
  if (![t, warmup, total].every(Number.isInteger)) throw new RangeError("steps are counted in whole numbers");
  if (t < 0 || warmup < 0 || warmup > total)
    throw new RangeError("t and warmup must be at least 0, warmup at most total");
  if (![base, min].every(Number.isFinite) || min > base) throw new RangeError("min <= base must be finite");
  if (t >= total) return min;
  if (t < warmup) return (base * (t + 1)) / warmup;
  return min + ((base - min) / 2) * (1 + Math.cos((Math.PI * (t - warmup)) / (total - warmup)));
}
