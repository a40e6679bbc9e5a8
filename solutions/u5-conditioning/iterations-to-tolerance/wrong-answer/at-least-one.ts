export function iterations(mu: number, tol: number): number {
  if (!(mu >= 0 && mu < Infinity && tol > 0 && tol < Infinity)) throw new RangeError("malformed");
  if (mu >= 1) return tol < mu ? Infinity : 1;
  let left = mu;
  let n = 1;
  while (left > tol) {
    left *= mu;
    n++;
  }
  return n;
}

export function mine({ kappa, digits }: { kappa: number; digits: number }): number {
  return iterations((kappa - 1) / (kappa + 1), 10 ** -digits);
}
