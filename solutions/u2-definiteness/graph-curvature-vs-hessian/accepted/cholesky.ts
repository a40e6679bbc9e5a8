// I + gg' = LL'; the curvatures are the eigenvalues of the symmetric matrix L⁻¹HL'⁻¹ over W.
type Matrix = readonly (readonly number[])[];

function eigenvalues(a: number, b: number, c: number): [number, number] {
  const r = Math.hypot((a - c) / 2, b);
  return [(a + c) / 2 - r, (a + c) / 2 + r];
}

export function graphCurvatures(g: readonly number[], H: Matrix): number[] {
  if (g.length === 0) throw new RangeError("empty gradient");
  if (H.length !== g.length) throw new RangeError("sizes differ");
  for (const row of H) if (row.length !== g.length) throw new RangeError("ragged Hessian");
  if (![...g, ...H.flat()].every((x) => Number.isFinite(x))) throw new RangeError("no finite number");
  const W = Math.hypot(1, ...g);
  const [p = 0, q = 0] = g;
  const l11 = Math.hypot(1, p);
  if (g.length === 1) return [H[0]![0]! / l11 / l11 / W];
  const l21 = (p * q) / l11;
  const l22 = W / l11;
  // X = L⁻¹H, by rows, then X·L'⁻¹.
  const x1 = H[0]!.map((h) => h / l11);
  const x2 = H[1]!.map((h, j) => (h - l21 * x1[j]!) / l22);
  const a = x1[0]! / l11;
  const b = x2[0]! / l11;
  const c = (x2[1]! - l21 * b) / l22;
  return eigenvalues(a, b, c).map((lambda) => lambda / W);
}

export function mine({ p, q, a, b, c }: { p: number; q: number; a: number; b: number; c: number }): [number, number] {
  const curvatures = graphCurvatures(
    [p, q],
    [
      [a, b],
      [b, c],
    ],
  );
  return [curvatures[0]!, curvatures[1]!];
}
