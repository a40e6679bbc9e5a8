// The independent method ignores the steps that it is given. It lets the inner step go to zero by extrapolation (Richardson), for
// each of two outer steps, and then the outer one in the same way.

type Fn = (p: readonly [number, number]) => number;

/** The derivative of an odd-step quotient at step 0, from the steps h and h/2. */
const toZero = (quotient: (h: number) => number, h: number) => (4 * quotient(h / 2) - quotient(h)) / 3;

const derivative = (g: (t: number) => number, h: number) => toZero((s) => (g(s) - g(-s)) / (s + s), h);

export function mixedPartials(f: Fn, outer: number, inner: number): { fxy: number; fyx: number } {
  if (Number.isNaN(outer - outer) || !(inner > 0) || inner >= outer) throw new RangeError("malformed steps");
  return {
    fxy: derivative((y) => derivative((x) => f([x, y]), Math.abs(y) / 256), 1 / 64),
    fyx: derivative((x) => derivative((y) => f([x, y]), Math.abs(x) / 256), 1 / 64),
  };
}

export function mine({ u, w }: { u: number; w: number }): { fxy: number; fyx: number } {
  const f: Fn = ([x, y]) => (u * x * y * (2 * x * x - y * y)) / (x * x + y * y) + w * x * y;
  return mixedPartials(f, 1, 0.001);
}
