export function witness({ dip, spread }: { dip: number; spread: number }): {
  samples: { H: number[][]; b: number[] }[];
} {
  const H = [
    [1, 0],
    [0, -dip],
  ];
  const c = Math.sqrt(spread);
  const noises = [
    [c, 0],
    [-c, 0],
    [0, c],
    [0, -c],
  ];
  return { samples: noises.map((b) => ({ H, b })) };
}
