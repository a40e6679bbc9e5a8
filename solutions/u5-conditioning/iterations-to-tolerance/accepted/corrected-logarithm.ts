export function iterations(mu: number, tol: number): number {
  for (const x of [mu, tol]) if (!Number.isFinite(x) || x < 0) throw new RangeError("not a number in range");
  if (tol === 0) throw new RangeError("tol must be positive");
  if (tol >= 1) return 0;
  if (mu === 0) return 1;
  if (mu >= 1) return Infinity;
  let n = Math.ceil(Math.log(tol) / Math.log(mu));
  while (Math.pow(mu, n - 1) <= tol) n--;
  while (Math.pow(mu, n) > tol) n++;
  return n;
}

export function mine({ kappa, digits }: { kappa: number; digits: number }): number {
  return iterations(1 - 2 / (kappa + 1), Number(`1e-${digits}`));
}
