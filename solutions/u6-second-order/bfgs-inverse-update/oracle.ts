// The independent method: invert, update the Hessian itself by the direct BFGS formula B - Bss'B/(s'Bs) + yy'/(y's), and invert again.

type Vector = readonly number[];
type Matrix = readonly Vector[];

function inverse(matrix: Matrix): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i;
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivot = rows[k]![k]!;
    rows[k] = rows[k]!.map((x) => x / pivot);
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]!;
      rows[i] = rows[i]!.map((x, j) => x - factor * rows[k]![j]!);
    }
  }
  return rows.map((row) => row.slice(n));
}

export function bfgs(Hinv: Matrix, s: Vector, y: Vector): number[][] | null {
  if (s.length === 0 || y.length !== s.length || Hinv.length !== s.length) throw new RangeError("sizes");
  for (const list of [s, y, ...Hinv]) {
    if (list.length !== s.length) throw new RangeError("sizes");
    if (list.some((x) => !Number.isFinite(x))) throw new RangeError("not finite");
  }
  let curvature = 0;
  for (let i = s.length - 1; i >= 0; i--) curvature += s[i]! * y[i]!;
  if (!(curvature > 0)) return null;
  const b = inverse(Hinv);
  const bs = b.map((row) => row.reduce((sum, x, j) => sum + x * s[j]!, 0));
  const sbs = bs.reduce((sum, x, i) => sum + x * s[i]!, 0);
  return inverse(b.map((row, i) => row.map((x, j) => x - (bs[i]! * bs[j]!) / sbs + (y[i]! * y[j]!) / curvature)));
}

export function mine({ Hinv, s, y }: { Hinv: Matrix; s: Vector; y: Vector }): number[][] | null {
  return bfgs(Hinv, s, y);
}
