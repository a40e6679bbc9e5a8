// Right for every contraction, but it waits for ever where nothing shrinks.
export function iterations(mu: number, tol: number): number {
  if (!(mu >= 0 && mu < Infinity && tol > 0 && tol < Infinity)) throw new RangeError("malformed");
  let n = 0;
  for (let left = 1; !(left <= tol); left *= mu) n++;
  return n;
}

export function mine({ kappa, digits }: { kappa: number; digits: number }): number {
  return iterations((kappa - 1) / (kappa + 1), 10 ** -digits);
}
