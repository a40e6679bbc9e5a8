interface Witness {
  H: number[][];
  etaH: number;
  f2: number;
  eta2: number;
}

/** One direction of negative curvature is enough: its factor 1 + η|λ| is larger than 1 for every η > 0. */
export function witness({ top, bend }: { top: number; bend: number }): Witness {
  return {
    H: [
      [top, 0],
      [0, -1],
    ],
    etaH: 1 / top,
    f2: -bend,
    eta2: 1 / bend,
  };
}
