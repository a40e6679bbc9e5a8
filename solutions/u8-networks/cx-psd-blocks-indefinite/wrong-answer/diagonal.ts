export function witness(blocks: readonly number[]): { H: number[][] } {
  if (blocks.length < 2 || blocks.some((size) => size < 1)) throw new RangeError("malformed");
  const n = blocks.reduce((sum, size) => sum + size, 0);
  const indices = Array.from({ length: n }, (_, i) => i);
  return { H: indices.map((i) => indices.map((j) => (i === j ? i + 1 : 0))) };
}

export function mine({ first, second }: { first: number; second: number }): number {
  return first * second > 0 ? Infinity : 0;
}
