// The independent method searches: of many Hessians and gradients it takes the first for which the loss itself grows at the beginning of the step,
// and scales the gradient until the growth is as steep as wanted.

type Matrix = number[][];

/** The Newton step of a 2×2 Hessian, by Cramer's rule. */
function newtonStep([[a, b], [, d]]: [[number, number], [number, number]], [p, q]: [number, number]): [number, number] {
  const det = a * d - b * b;
  return [(b * q - d * p) / det, (b * p - a * q) / det];
}

export function witness({ rise }: { rise: number }): { g: number[]; H: Matrix } {
  for (const [a, b, d] of [
    [3, 1, 2],
    [2, 1, 1],
    [2, 3, 1],
    [-1, 2, 1],
  ] as const) {
    for (const [p, q] of [
      [1, 0],
      [1, 2],
      [0, 1],
      [1, 1],
    ] as const) {
      const h: [[number, number], [number, number]] = [
        [a, b],
        [b, d],
      ];
      const [x, y] = newtonStep(h, [p, q]);
      const loss = (t: number) =>
        p * t * x + q * t * y + (a * t * x * t * x + 2 * b * t * x * t * y + d * t * y * t * y) / 2;
      // The loss grows along the step in proportion to the square of the gradient.
      const slope = (loss(1 / 1024) - loss(-1 / 1024)) * 512;
      if (slope < 0.01) continue;
      const factor = Math.sqrt(rise / slope);
      return { g: [p * factor, q * factor], H: h };
    }
  }
  throw new Error("no witness found");
}
