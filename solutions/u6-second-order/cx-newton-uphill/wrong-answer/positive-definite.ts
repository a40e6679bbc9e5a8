export function witness({ rise }: { rise: number }): { g: number[]; H: number[][] } {
  return {
    g: [Math.sqrt(2 * rise), 0],
    H: [
      [2, 0],
      [0, 1],
    ],
  };
}
