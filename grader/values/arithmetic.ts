/**
 * Elementary functions from `+ − × ÷ √` alone.
 *
 * IEEE 754 rounds those five exactly, so that these functions give the same last bit in every engine, Node version and
 * browser. `Math.sin`, `Math.exp` and `**` do not: V8 changes them between releases. Errors stay below a few units in
 * the last place for the moderate arguments that exercises use; the tests compare with `Math`.
 */

/** `base` to an integer power by repeated squaring; a negative power is the reciprocal of the positive one. */
export function integerPower(base: number, exponent: number): number {
  if (!Number.isInteger(exponent)) {
    throw new RangeError(`Cannot raise to a power as the exponent must be an integer: current value is ${exponent}`);
  }
  let result = 1;
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / result : result;
}

// π/2 in three parts of at most 33 bits each, so that `quarter * part` is exact for the quarters that occur.
const HALF_PI_PARTS = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21] as const;
const LARGEST_ANGLE = 1e6;

/** Sine, for |x| up to 1e6; `NaN` beyond, where the reduced angle would have no correct digits worth showing. */
export function sin(x: number): number {
  const reduced = reduce(x);
  if (reduced === undefined) return Number.NaN;
  const [quadrant, angle] = reduced;
  const value = quadrant % 2 === 0 ? sinSeries(angle) : cosSeries(angle);
  return quadrant >= 2 ? -value : value;
}

/** Cosine, for |x| up to 1e6; `NaN` beyond. */
export function cos(x: number): number {
  const reduced = reduce(x);
  if (reduced === undefined) return Number.NaN;
  const [quadrant, angle] = reduced;
  const value = quadrant % 2 === 0 ? cosSeries(angle) : sinSeries(angle);
  return quadrant === 1 || quadrant === 2 ? -value : value;
}

/** The quadrant (0…3) and the angle in [-π/4, π/4] that remain of `x`. */
function reduce(x: number): [number, number] | undefined {
  if (!(Math.abs(x) <= LARGEST_ANGLE)) return undefined;
  const quarters = Math.round(x / HALF_PI_PARTS[0]);
  const angle = x - quarters * HALF_PI_PARTS[0] - quarters * HALF_PI_PARTS[1] - quarters * HALF_PI_PARTS[2];
  return [((quarters % 4) + 4) % 4, angle];
}

function sinSeries(x: number): number {
  const square = x * x;
  let tail = 0;
  for (let k = 19; k >= 3; k -= 2) tail = (-square / (k * (k - 1))) * (1 + tail);
  return x + x * tail;
}

function cosSeries(x: number): number {
  const square = x * x;
  let tail = 0;
  for (let k = 20; k >= 2; k -= 2) tail = (-square / (k * (k - 1))) * (1 + tail);
  return 1 + tail;
}

// ln 2 in two parts: the first has 32 significant bits, so that `k * LN2_HIGH` is exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** The exponential function. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.8) return Number.POSITIVE_INFINITY;
  if (x < -745.2) return 0;
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const rest = x - k * LN2_HIGH - k * LN2_LOW;
  let tail = 0;
  for (let n = 16; n >= 1; n--) tail = (rest / n) * (1 + tail);
  // Two steps, as 2^k alone would overflow or vanish at the ends of the range.
  const half = Math.trunc(k / 2);
  return (1 + tail) * integerPower(2, half) * integerPower(2, k - half);
}

/** The natural logarithm. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  let mantissa = x;
  let k = 0;
  for (; mantissa > Math.SQRT2; k++) mantissa /= 2;
  for (; mantissa < Math.SQRT1_2; k--) mantissa *= 2;
  // ln m = 2 artanh((m-1)/(m+1)), whose series converges by a factor of at least 34 a term on [√½, √2].
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let tail = 0;
  for (let n = 25; n >= 1; n -= 2) tail = tail * square + 1 / n;
  return k * LN2_HIGH + (2 * ratio * tail + k * LN2_LOW);
}
