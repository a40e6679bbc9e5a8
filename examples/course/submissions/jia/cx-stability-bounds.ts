// All claimed ranges are used up to their ends, and only one direction in five grows.

const steep = (top: number) => [top, top / 2, 3, 0, -2];

export const witnessOf = ({ top, bend }: { top: number; bend: number }) => {
  const spectrum = steep(top).map((lambda) => Math.min(lambda, top));
  return {
    H: spectrum.map((lambda, i) => spectrum.map((_, j) => (i === j ? lambda : 0))),
    etaH: (2 / top) * 0.99,
    f2: -bend,
    eta2: (2 / bend) * 0.99,
  };
};

// My own numbers, from the handout.
export const witness = () => witnessOf({ top: 8, bend: 11 });
