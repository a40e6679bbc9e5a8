/** The identity, with the first weight of the first block coupled to the last weight of the last one. */
export function witness({ blocks }: { blocks: readonly number[] }): { H: number[][] } {
  if (blocks.length < 2 || blocks.some((size) => size < 1))
    throw new RangeError("there must be at least two blocks, each of size 1 or more");
  const n = blocks.reduce((sum, size) => sum + size, 0);
  const indices = Array.from({ length: n }, (_, i) => i);
  return { H: indices.map((i) => indices.map((j) => (i === j ? 1 : Math.abs(i - j) === n - 1 ? 2 : 0))) };
}

export function mine({ first, second }: { first: number; second: number }): number {
  return Math.sqrt(first * second);
}
