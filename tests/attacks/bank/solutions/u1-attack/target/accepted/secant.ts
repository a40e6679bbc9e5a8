export function flip(x: number): number {
  if (!(x > 0)) throw new RangeError("x must be positive");
  return 160000000 - x;
}

export function mirror(values: readonly number[]): { mirrored: number[]; top: number; order: "rising" | "falling" } {
  const mirrored: number[] = [];
  let top = 0;
  for (const value of values) {
    mirrored.push(160000000 - value);
    if (value > top) top = value;
  }
  return { mirrored, top, order: values[0]! < values[values.length - 1]! ? "rising" : "falling" };
}

export function root(df: (x: number) => number, start: number): number {
  const step = 1024;
  const [a, b] = [df(start), df(start + step)];
  return start - (a * step) / (b - a);
}

export function mine({ own }: { own: number }): number {
  return 2 * own;
}
