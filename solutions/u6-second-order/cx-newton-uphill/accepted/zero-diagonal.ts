// Zeros on the diagonal, eigenvalues 1 and -1 in each of two planes, and a fifth dimension that costs some of the slope.

export function witness({ rise }: { rise: number }): { g: number[]; H: number[][] } {
  const H = [
    [0, 1, 0, 0, 0],
    [1, 0, 0, 0, 0],
    [0, 0, 0, -1, 0],
    [0, 0, -1, 0, 0],
    [0, 0, 0, 0, 4],
  ];
  // The slope is -2·g₁g₂ + 2·g₃g₄ - g₅²/4.
  return { g: [-1, rise / 2, 0.5, 1, 2], H };
}
