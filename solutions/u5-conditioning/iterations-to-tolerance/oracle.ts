// The independent method takes logarithms. Their quotient is either far from a whole number or one up to rounding, which is
// set right before rounding up.

export function iterations(mu: number, tol: number): number {
  if (Number.isNaN(mu) || mu < 0 || mu === Infinity) throw new RangeError("no factor");
  if (Number.isNaN(tol) || tol <= 0 || tol === Infinity) throw new RangeError("no tolerance");
  if (tol >= 1) return 0;
  if (mu >= 1) return Infinity;
  if (mu === 0) return 1;
  const quotient = Math.log(tol) / Math.log(mu);
  const nearest = Math.round(quotient);
  return Math.abs(quotient - nearest) < 1e-9 * nearest ? nearest : Math.ceil(quotient);
}

/** ln((κ - 1)/(κ + 1)) is -2 artanh(1/κ). */
export function mine({ kappa, digits }: { kappa: number; digits: number }): number {
  return Math.ceil((digits * Math.LN10) / (2 * Math.atanh(1 / kappa)));
}
