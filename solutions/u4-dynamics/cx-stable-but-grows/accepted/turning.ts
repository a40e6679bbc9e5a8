// A quarter turn, very elongated: the eigenvalues are ±i/2.

type Witness = { J: number[][]; v: number[] };

export function witness(M: number): Witness {
  if (!(M > 1) || M === Infinity) throw new RangeError("M must be a number above 1");
  const long = 3 * M;
  return {
    J: [
      [0, -long],
      [0.25 / long, 0],
    ],
    v: [0, -0.5],
  };
}
