export function iterations(mu: number, tol: number): number {
  if (!(mu >= 0 && mu < Infinity && tol > 0 && tol < Infinity)) throw new RangeError("malformed");
  if (tol >= 1) return 0;
  if (mu >= 1) return Infinity;
  if (mu === 0) return 1;
  return Math.floor(Math.log(tol) / Math.log(mu));
}

export function mine({ kappa, digits }: { kappa: number; digits: number }): number {
  return iterations((kappa - 1) / (kappa + 1), 10 ** -digits);
}
