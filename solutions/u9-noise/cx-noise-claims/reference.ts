interface Witness {
  samples: { H: number[][]; b: number[] }[];
}

/** Curvature and noise are independent of each other: the noise lies along the axis that is curved upwards. */
export function witness({ dip, spread }: { dip: number; spread: number }): Witness {
  const sample = (first: number) => ({
    H: [
      [1, 0],
      [0, -dip],
    ],
    b: [first, 0],
  });
  return { samples: [sample(Math.sqrt(spread)), sample(-Math.sqrt(spread))] };
}
