export function witness({ dip }: { dip: number; spread: number }): {
  samples: { H: number[][]; b: number[] }[];
} {
  const H = [
    [1, 0],
    [0, -dip],
  ];
  return {
    samples: [
      { H, b: [0, 0] },
      { H, b: [0, 0] },
    ],
  };
}
