export function iterations(mu: number, tol: number): number {
  if (!(mu >= 0 && mu < Infinity && tol > 0 && tol < Infinity)) throw new RangeError("malformed");
  if (tol >= 1) return 0;
  if (mu >= 1) return Infinity;
  let left = 1;
  let n = 0;
  while (left >= tol) {
    left *= mu;
    n++;
  }
  return n;
}

export function mine({ kappa, digits }: { kappa: number; digits: number }): number {
  return iterations((kappa - 1) / (kappa + 1), 10 ** -digits);
}
