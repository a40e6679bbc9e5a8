const isNumber = (x: number) => Number.isFinite(x);

function identity(n: number): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < n; i++) {
    rows.push(new Array<number>(n).fill(0));
    rows[i]![i] = 1;
  }
  return rows;
}

export function gdJacobian(H: readonly (readonly number[])[], eta: number): number[][] {
  if (!isNumber(eta) || eta < 0) throw new RangeError(`bad learning rate ${eta}`);
  const n = H.length;
  if (n === 0) throw new RangeError("H is empty");
  const J = identity(n);
  for (let i = 0; i < n; i++) {
    if (H[i]!.length !== n) throw new RangeError(`row ${i} of H must have ${n} entries`);
    for (let j = 0; j < n; j++) {
      if (!isNumber(H[i]![j]!)) throw new RangeError(`H[${i}][${j}] is no number`);
      J[i]![j]! -= eta * H[i]![j]!;
    }
  }
  return J;
}

export const mine = ({ H, eta }: { H: readonly (readonly number[])[]; eta: number }) => gdJacobian(H, eta);
