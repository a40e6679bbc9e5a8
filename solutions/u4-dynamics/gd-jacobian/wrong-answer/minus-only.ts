type Matrix = readonly (readonly number[])[];

export function gdJacobian(H: Matrix, eta: number): number[][] {
  if (H.length === 0 || H.some((row) => row.length !== H.length)) throw new RangeError("H is not square");
  if (!H.every((row) => row.every(Number.isFinite))) throw new RangeError("H is not finite");
  if (!Number.isFinite(eta) || eta < 0) throw new RangeError("bad learning rate");
  return H.map((row) => row.map((entry) => -eta * entry));
}

export function mine({ H, eta }: { H: Matrix; eta: number }): number[][] {
  return gdJacobian(H, eta);
}
