export function witness({ dip, spread }: { dip: number; spread: number }): {
  samples: { H: number[][]; b: number[] }[];
} {
  const H = [
    [1, 0],
    [0, -dip],
  ];
  const c = Math.sqrt(spread);
  return {
    samples: [
      { H, b: [2 * c, 0] },
      { H, b: [0, 0] },
    ],
  };
}
