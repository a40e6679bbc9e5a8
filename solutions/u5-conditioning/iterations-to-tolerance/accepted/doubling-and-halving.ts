// Squares first, then puts the number of steps together bit by bit from the largest power that is not yet small enough.

export const iterations = (mu: number, tol: number): number => {
  if (!(mu >= 0) || !Number.isFinite(mu)) throw new RangeError("mu");
  if (!(tol > 0) || !Number.isFinite(tol)) throw new RangeError("tol");
  if (1 <= tol) return 0;
  if (mu >= 1) return Number.POSITIVE_INFINITY;
  const squares = [mu];
  while (squares[squares.length - 1]! > tol) squares.push(squares[squares.length - 1]! ** 2);
  let steps = 0;
  let left = 1;
  for (let bit = squares.length - 1; bit >= 0; bit--) {
    if (left * squares[bit]! > tol) {
      left *= squares[bit]!;
      steps += 2 ** bit;
    }
  }
  return steps + 1;
};

export const mine = ({ kappa, digits }: { kappa: number; digits: number }): number =>
  iterations((kappa - 1) / (kappa + 1), 10 ** -digits);
