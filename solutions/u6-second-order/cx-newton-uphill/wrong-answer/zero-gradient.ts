export function witness(): { g: number[]; H: number[][] } {
  return {
    g: [0, 0],
    H: [
      [1, 0],
      [0, -1],
    ],
  };
}
