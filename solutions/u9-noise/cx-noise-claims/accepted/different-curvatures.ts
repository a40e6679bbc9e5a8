// No sample has a saddle of its own, no two have the same curvature: only the mean counts.

type Sample = { H: number[][]; b: number[] };

export const witness = (own: { dip: number; spread: number }): { samples: Sample[] } => {
  const { dip, spread } = own;
  const c = Math.sqrt(1.5 * spread);
  return {
    samples: [
      {
        H: [
          [-3 * dip, 4],
          [4, 1],
        ],
        b: [0, c],
      },
      {
        H: [
          [0, -4],
          [-4, 2],
        ],
        b: [0, -c],
      },
      {
        H: [
          [0, 0],
          [0, 3],
        ],
        b: [0, 0],
      },
    ],
  };
};
