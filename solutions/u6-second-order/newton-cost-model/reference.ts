interface Cost {
  entries: number;
  build: number;
  invert: number;
  total: number;
}

export function newtonCost({ n, K }: { n: number; K: number }): Cost {
  if (![n, K].every((value) => Number.isInteger(value) && value > 0))
    throw new RangeError("n and K must be whole numbers of at least 1");
  const entries = (n * (n + 1)) / 2;
  const build = K * entries;
  const invert = n * n * n;
  return { entries, build, invert, total: build + invert };
}

export function mine({ nA, nB, K }: { nA: number; nB: number; K: number }): number {
  return newtonCost({ n: nB, K }).total / newtonCost({ n: nA, K }).total;
}
