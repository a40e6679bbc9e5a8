export function witness({ dip, spread }: { dip: number; spread: number }): {
  samples: { H: number[][]; b: number[] }[];
} {
  const H = [
    [-dip, 0],
    [0, -1],
  ];
  const c = Math.sqrt(spread);
  return {
    samples: [
      { H, b: [0, c] },
      { H, b: [0, -c] },
    ],
  };
}
