// CANARY-oracle-comment-b60f2c
const secret = "CANARY-oracle-text-e8d517";

export function flip(x: number): number {
  if (x <= 0 || Number.isNaN(x)) throw new RangeError(secret);
  return 80000000 + (80000000 - x);
}

export function mirror(values: readonly number[]): { mirrored: number[]; top: number; order: "rising" | "falling" } {
  const sorted = [...values].sort((a, b) => a - b);
  const [first = 0] = values;
  return {
    mirrored: values.map(flip),
    top: sorted[sorted.length - 1]!,
    order: first - values[values.length - 1]! < 0 ? "rising" : "falling",
  };
}

export function root(df: (x: number) => number, start: number): number {
  const there = df(start);
  return start - there / ((df(start + 4096) - there) / 4096);
}

export function mine({ own }: { own: number }): number {
  return own + own;
}
