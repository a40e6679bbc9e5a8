// The independent method searches: blocks full of ones, which have rank one, and the same entry t everywhere between them. The
// coupling t is doubled until moving one weight of the first block against one of the last runs downhill.

export function witness(blocks: readonly number[]): { H: number[][] } {
  if (!(blocks.length >= 2)) throw new RangeError("too few blocks");
  for (const size of blocks) if (!(size > 0)) throw new RangeError("an empty block");
  const owners = blocks.flatMap((size, block) => Array.from({ length: size }, () => block));
  for (let t = 0.125; ; t *= 2) {
    const H = owners.map((row) => owners.map((column) => (row === column ? 1 : t)));
    const last = owners.length - 1;
    if (H[0]![0]! + H[last]![last]! - 2 * H[0]![last]! < -1) return { H };
  }
}

/** Bisection on the sign of the smaller eigenvalue. */
export function mine({ first, second }: { first: number; second: number }): number {
  let [fine, broken] = [0, first + second];
  for (let i = 0; i < 80; i++) {
    const c = (fine + broken) / 2;
    const smaller = (first + second - Math.hypot(first - second, 2 * c)) / 2;
    if (smaller >= 0) fine = c;
    else broken = c;
  }
  return fine;
}
