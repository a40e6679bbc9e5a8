// In BigInt, where no rounding can happen.

function wholeNumber(value: number): bigint {
  if (!Number.isInteger(value) || value <= 0) throw new RangeError("not a positive whole number");
  return BigInt(value);
}

export const newtonCost = (n: number, K: number) => {
  const size = wholeNumber(n);
  const price = wholeNumber(K);
  const offDiagonal = (size * size - size) / BigInt(2);
  const entries = offDiagonal + size;
  const invert = size * size * size;
  return {
    entries: Number(entries),
    build: Number(entries * price),
    invert: Number(invert),
    total: Number(entries * price + invert),
  };
};

export const mine = (own: { nA: number; nB: number; K: number }): number => {
  const [large, small] = [own.nB, own.nA].map((n) => newtonCost(n, own.K).total);
  return large! / small!;
};
