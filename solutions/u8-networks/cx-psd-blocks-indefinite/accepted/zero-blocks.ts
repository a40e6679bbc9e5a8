/** All diagonal blocks are zero, as in a linear network at the origin; the scale is tiny on purpose. */
export const witness = (blocks: readonly number[]): { H: number[][] } => {
  if (blocks.length < 2) throw new RangeError(`${blocks.length} blocks`);
  let n = 0;
  for (const size of blocks) {
    if (size <= 0) throw new RangeError(`a block of size ${size}`);
    n += size;
  }
  const H = Array.from({ length: n }, () => Array.from({ length: n }, () => 0));
  const second = blocks[0]!;
  H[0]![second] = 1e-9;
  H[second]![0] = 1e-9;
  return { H };
};

export const mine = ({ first, second }: { first: number; second: number }): number =>
  Math.sqrt(first) * Math.sqrt(second);
