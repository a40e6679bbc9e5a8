/** Large curvatures, and every weight coupled to all those of other blocks, a little more strongly than is harmless. */
export function witness(blocks: readonly number[]): { H: number[][] } {
  if (blocks.length < 2 || Math.min(...blocks) < 1) throw new RangeError("bad blocks");
  const H: number[][] = [];
  blocks.forEach((rows, p) => {
    for (let i = 0; i < rows; i++) {
      const row: number[] = [];
      blocks.forEach((columns, q) => {
        for (let j = 0; j < columns; j++) row.push(p === q ? 5000 : -5001);
      });
      H.push(row);
    }
  });
  return { H };
}

export function mine(own: { first: number; second: number }): number {
  return Math.exp((Math.log(own.first) + Math.log(own.second)) / 2);
}
