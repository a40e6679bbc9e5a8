export function witness({ rise }: { rise: number }): { g: number[]; H: number[][] } {
  return {
    g: [0, Math.sqrt(rise)],
    H: [
      [1, 2],
      [0, -1],
    ],
  };
}
