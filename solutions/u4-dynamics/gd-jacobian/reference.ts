type Matrix = readonly (readonly number[])[];

/** I - ηH. */
export function gdJacobian({ H, eta }: { H: Matrix; eta: number }): number[][] {
  const n = H.length;
  if (n === 0 || H.some((row) => row.length !== n)) throw new RangeError("H must be square");
  if (!H.every((row) => row.every(Number.isFinite))) throw new RangeError("the entries of H must be finite numbers");
  if (!(eta >= 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number >= 0");
  return H.map((row, i) => row.map((entry, j) => (i === j ? 1 : 0) - eta * entry));
}

export function mine({ H, eta }: { H: Matrix; eta: number }): number[][] {
  return gdJacobian({ H, eta });
}
