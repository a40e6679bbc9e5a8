export function witnessOf({ top, bend }: { top: number; bend: number }): {
  H: number[][];
  etaH: number;
  f2: number;
  eta2: number;
} {
  return {
    H: [
      [1, 0],
      [0, -top],
    ],
    etaH: 1 / top,
    f2: -bend,
    eta2: 1 / bend,
  };
}

// My own numbers, from the handout.
export const witness = () => witnessOf({ top: 6, bend: 19 });
