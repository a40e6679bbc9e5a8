export function witness({ rise }: { rise: number }): { g: number[]; H: number[][] } {
  return {
    g: [Math.sqrt(rise), 0],
    H: [
      [-1, 0],
      [0, 0],
    ],
  };
}
