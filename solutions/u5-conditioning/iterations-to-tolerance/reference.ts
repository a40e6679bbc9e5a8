export function iterations({ mu, tol }: { mu: number; tol: number }): number {
  if (!(mu >= 0 && mu < Infinity)) throw new RangeError("mu must be finite and not negative");
  if (!(tol > 0 && tol < Infinity)) throw new RangeError("tol must be positive and finite");
  let n = 0;
  for (let left = 1; left > tol; left *= mu) {
    if (mu >= 1) return Infinity;
    n++;
  }
  return n;
}

/** 10^-digits as a quotient of whole numbers, correctly rounded. */
export function mine({ kappa, digits }: { kappa: number; digits: number }): number {
  let power = 1;
  for (let i = 0; i < digits; i++) power *= 10;
  return iterations({ mu: (kappa - 1) / (kappa + 1), tol: 1 / power });
}
