interface Options {
  readonly base: number;
  readonly min: number;
  readonly warmup: number;
  readonly total: number;
}

// By phases, with 1 + cos a = 2 cos²(a/2).

function validate(t: number, { base, min, warmup, total }: Options): void {
  const problems = [
    !Number.isInteger(t) || t < 0,
    !Number.isInteger(warmup) || warmup < 0,
    !Number.isInteger(total) || total < warmup,
    !Number.isFinite(base) || !Number.isFinite(min),
    min > base,
  ];
  if (problems.includes(true)) throw new RangeError("malformed schedule");
}

export const lr = (t: number, o: Options): number => {
  validate(t, o);
  const phase = t >= o.total ? "over" : t < o.warmup ? "warm-up" : "cosine";
  switch (phase) {
    case "over":
      return o.min;
    case "warm-up":
      return ((t + 1) / o.warmup) * o.base;
    case "cosine": {
      const half = Math.cos(((t - o.warmup) / (o.total - o.warmup)) * (Math.PI / 2));
      return o.min + (o.base - o.min) * half * half;
    }
  }
};
