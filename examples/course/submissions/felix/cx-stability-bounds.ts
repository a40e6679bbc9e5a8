// The error grows by less than one part in a thousand a step: in the end it grows all the same.

type Matrix = number[][];

function rotated(first: number, second: number): Matrix {
  // Eigenvectors (3, 4)/5 and (-4, 3)/5.
  const a = (9 * first + 16 * second) / 25;
  const b = (12 * (first - second)) / 25;
  const c = (16 * first + 9 * second) / 25;
  return [
    [a, b],
    [b, c],
  ];
}

export function witnessOf(own: { top: number; bend: number }): { H: Matrix; etaH: number; f2: number; eta2: number } {
  return { H: rotated(own.top, -0.01), etaH: 0.1 / own.top, f2: -own.bend, eta2: 0.0005 / own.bend };
}

// My own numbers, from the handout.
export const witness = () => witnessOf({ top: 7, bend: 14 });
