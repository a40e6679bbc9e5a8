export function witnessOf({ top, bend }: { top: number; bend: number }): {
  H: number[][];
  etaH: number;
  f2: number;
  eta2: number;
} {
  return {
    H: [
      [top, 0],
      [0, 1],
    ],
    etaH: 2.5 / top,
    f2: -bend,
    eta2: 1 / bend,
  };
}

// My own numbers, from the handout.
export const witness = () => witnessOf({ top: 16, bend: 20 });
