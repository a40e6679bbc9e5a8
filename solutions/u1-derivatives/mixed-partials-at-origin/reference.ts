interface MixedPartials {
  fxy: number;
  fyx: number;
}

interface Given {
  /** The function is c·xy(alpha·x² - beta·y²)/(x² + y²) + p·xy and terms without influence on the mixed derivatives. */
  readonly c: number;
  readonly alpha: number;
  readonly beta: number;
  readonly p: number;
  readonly outer: number;
  readonly inner: number;
}

/** At (0, y) the derivative by x is (p - beta·c) y, at (x, 0) that by y is (p + alpha·c) x, up to such terms. */
export function mixedPartials({ c, alpha, beta, p, outer, inner }: Given): MixedPartials {
  if (!(0 < inner && inner < outer && outer < Number.POSITIVE_INFINITY))
    throw new RangeError("the steps must be finite with 0 < inner < outer");
  return { fxy: p - beta * c, fyx: p + alpha * c };
}

export function mine({ u, w }: { u: number; w: number }): MixedPartials {
  return { fxy: w - u, fyx: w + 2 * u };
}
