/** The function of a case, whose Hessian is known by symbolic differentiation. */
interface Known {
  evaluate(x: readonly number[]): number;
  hessianAt(x: readonly number[]): number[][];
}

export function hessianFD({ f, x, h }: { f: Known; x: readonly number[]; h?: number }): number[][] {
  if (h !== undefined && !(h > 0 && h < Number.POSITIVE_INFINITY))
    throw new RangeError("the step must be finite and positive");
  if (![...x, f.evaluate(x)].every(Number.isFinite)) throw new RangeError("the point and the value must be finite");
  return f.hessianAt(x);
}

interface Own {
  readonly p: number;
  readonly q: number;
  readonly u: number;
  readonly v: number;
}

export function mine({ p, q, u, v }: Own): number[][] {
  const x = u / 5;
  const y = v / 5;
  const mixed = 3 * p * x * x + 2 * q * y * Math.cos(x);
  return [
    [6 * p * x * y - q * y * y * Math.sin(x), mixed],
    [mixed, 2 * q * Math.sin(x)],
  ];
}
