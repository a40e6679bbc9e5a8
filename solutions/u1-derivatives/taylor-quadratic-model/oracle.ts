// The independent method computes in whole numbers without any rounding: it evaluates the model at dx and at -dx, and takes
// the even and the odd part. Only the results are rounded.

interface Model {
  linear: number;
  quadratic: number;
  value: number;
}

/** A number as numerator / 2^bits. */
interface Exact {
  readonly numerator: bigint;
  readonly bits: bigint;
}

function exact(x: number): Exact {
  let scaled = x;
  let bits = 0n;
  for (; !Number.isInteger(scaled); bits++) scaled *= 2;
  return { numerator: BigInt(scaled), bits };
}

const times = (x: Exact, y: Exact): Exact => ({ numerator: x.numerator * y.numerator, bits: x.bits + y.bits });
const plus = (x: Exact, y: Exact): Exact =>
  x.bits < y.bits ? plus(y, x) : { numerator: x.numerator + (y.numerator << (x.bits - y.bits)), bits: x.bits };
const negative = (x: Exact): Exact => ({ numerator: -x.numerator, bits: x.bits });
const half = (x: Exact): Exact => ({ numerator: x.numerator, bits: x.bits + 1n });

/** Rounds once: the fraction is first brought to 2^-200, far below any digit that counts here. */
function rounded(x: Exact): number {
  const at200 = x.bits > 200n ? x.numerator >> (x.bits - 200n) : x.numerator << (200n - x.bits);
  return Number(at200) / 2 ** 200;
}

export function taylor2(
  f0: number,
  g: readonly number[],
  H: readonly (readonly number[])[],
  dx: readonly number[],
): Model {
  const shapes = [dx.length, H.length, ...H.map((row) => row.length)];
  if (g.length < 1 || shapes.some((length) => length !== g.length)) throw new RangeError("malformed shape");
  if ([f0, ...g, ...dx, ...H.flat()].some((x) => Number.isNaN(x - x))) throw new RangeError("malformed number");
  // Horner's scheme: f0 + Σ dᵢ (gᵢ + ½ Σ Hᵢⱼ dⱼ).
  const model = (step: readonly Exact[]) =>
    step.reduce((sum, d, i) => {
      const bend = step.reduce((inner, other, j) => plus(inner, times(exact(H[i]![j]!), other)), exact(0));
      return plus(sum, times(d, plus(exact(g[i]!), half(bend))));
    }, exact(f0));
  const ahead = model(dx.map(exact));
  const behind = model(dx.map((entry) => negative(exact(entry))));
  return {
    linear: rounded(half(plus(ahead, negative(behind)))),
    quadratic: rounded(plus(half(plus(ahead, behind)), negative(exact(f0)))),
    value: rounded(ahead),
  };
}

/** The own function is a polynomial of degree 3: its expansion around the point is written down term by term. */
export function mine(own: { a: number; b: number; x0: number; y0: number; s: number; t: number }): Model {
  const { a, b, x0, y0 } = own;
  const u = own.s / 10;
  const v = -own.t / 10;
  // a (x0 + u)² (y0 + v) + b (y0 + v)², sorted by the degree in (u, v).
  const linear = a * (2 * x0 * u * y0 + x0 * x0 * v) + b * 2 * y0 * v;
  const quadratic = a * (u * u * y0 + 2 * x0 * u * v) + b * v * v;
  return { linear, quadratic, value: a * x0 * x0 * y0 + b * y0 * y0 + linear + quadratic };
}
