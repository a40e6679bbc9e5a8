// A saddle at an angle: eigenvectors (3, 4)/5 and (4, -3)/5, and noise of many sizes along the second.

function rotated(along: number, across: number): number[][] {
  const off = (12 * (along - across)) / 25;
  return [
    [(9 * along + 16 * across) / 25, off],
    [off, (16 * along + 9 * across) / 25],
  ];
}

export function witness({ dip, spread }: { dip: number; spread: number }): {
  samples: { H: number[][]; b: number[] }[];
} {
  const sizes = Array.from({ length: 99 }, (_, k) => k - 49);
  const meanSquare = sizes.reduce((sum, size) => sum + size * size, 0) / sizes.length;
  const unit = Math.sqrt(spread / meanSquare);
  return {
    samples: sizes.map((size) => ({ H: rotated(-dip, 0.5), b: [0.8 * size * unit, -0.6 * size * unit] })),
  };
}
