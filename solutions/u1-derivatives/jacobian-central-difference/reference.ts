/** The function of a case, whose Jacobian is known by symbolic differentiation. */
interface Known {
  evaluate(x: readonly number[]): number[];
  gradientAt(x: readonly number[]): number[][];
}

export function jacobian({ f, x, h }: { f: Known; x: readonly number[]; h?: number }): number[][] {
  if (h !== undefined && !(h > 0 && h < Number.POSITIVE_INFINITY))
    throw new RangeError("the step must be finite and positive");
  if (![...x, ...f.evaluate(x)].every(Number.isFinite)) throw new RangeError("the point and the values must be finite");
  return f.gradientAt(x);
}

interface Own {
  readonly p: number;
  readonly q: number;
  readonly r: number;
  readonly u: number;
  readonly v: number;
}

export function mine({ p, q, r, u, v }: Own): number[][] {
  const x = u / 4;
  const y = v / 4;
  return [
    [2 * p * x * y, p * x * x],
    [q, r * Math.cos(y)],
    [y * y, 2 * x * y],
  ];
}
