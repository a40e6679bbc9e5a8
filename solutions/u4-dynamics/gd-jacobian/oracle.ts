// The independent method runs gradient descent and never looks for a formula of its Jacobian. The loss is ½θᵀHθ; it is
// evaluated as a number, its gradient at a unit vector e_j is read off differences of losses that are exact for a
// quadratic, L(e_i + e_j) - L(e_i) - L(e_j), and one step from e_j is a column of the Jacobian.

type Matrix = readonly (readonly number[])[];

export function gdJacobian(H: Matrix, eta: number): number[][] {
  const n = H.length;
  if (n < 1) throw new RangeError("no rows");
  for (const row of H) {
    if (row.length !== n) throw new RangeError("not square");
    for (const entry of row) if (!(Math.abs(entry) < Infinity)) throw new RangeError("not finite");
  }
  if (!(Math.abs(eta) < Infinity) || eta < 0) throw new RangeError("no learning rate");

  const loss = (theta: readonly number[]): number => {
    let twice = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) twice += theta[i]! * H[i]![j]! * theta[j]!;
    return twice / 2;
  };
  const unit = (i: number): number[] => H.map((_, k) => (k === i ? 1 : 0));
  const sum = (a: readonly number[], b: readonly number[]): number[] => a.map((entry, k) => entry + b[k]!);
  const columns = H.map((_, j) => {
    const start = unit(j);
    const gradient = H.map((_, i) => loss(sum(unit(i), start)) - loss(unit(i)) - loss(start));
    return start.map((entry, i) => entry - eta * gradient[i]!);
  });
  return H.map((_, i) => columns.map((column) => column[i]!));
}

export function mine({ H, eta }: { H: Matrix; eta: number }): number[][] {
  return gdJacobian(H, eta);
}
