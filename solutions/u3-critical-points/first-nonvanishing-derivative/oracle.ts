// The independent method walks away from the point and looks: it evaluates the Taylor polynomial a tiny step to the left
// and to the right, exactly, and compares heights. Neither the order of a derivative nor its parity is ever asked for.

type Label = "minimum" | "maximum" | "inflection" | "not-critical" | "inconclusive";

/** Steps are about 2^-STEP: so short that no later term can outweigh an earlier one. */
const STEP = 400;
/** Doubles are whole numbers in this unit, 2^-DIGITS. */
const DIGITS = 1100;

function toWholeNumber(x: number): bigint {
  let digits = 0;
  let whole = x;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    digits++;
  }
  return BigInt(whole) << BigInt(DIGITS - digits);
}

/** The rise after a step of `side · 2^-step`, times `n! · 2^(n·step)` to make it a whole number. */
function rise(derivs: readonly bigint[], side: 1n | -1n, step: number): bigint {
  const n = derivs.length;
  let sum = 0n;
  let factor = 1n;
  for (let k = 2; k <= n; k++) factor *= BigInt(k);
  derivs.forEach((d, k) => {
    factor = (factor * side) / BigInt(k + 1);
    sum += (factor * d) << BigInt(step * (n - k - 1));
  });
  return sum;
}

export function classify1d(derivs: readonly number[], tol = 1e-9): Label {
  if (derivs.length < 1) throw new RangeError("nothing is known");
  for (const d of derivs)
    if (Number.isNaN(d) || Math.abs(d) === Infinity) throw new RangeError("a derivative is no finite number");
  const known = derivs.map((d) => toWholeNumber(Math.abs(d) <= tol ? 0 : d));
  const [left, right] = [rise(known, -1n, STEP), rise(known, 1n, STEP)];
  if (left === 0n && right === 0n) return "inconclusive";
  if (left > 0n && right > 0n) return "minimum";
  if (left < 0n && right < 0n) return "maximum";
  // One side is higher. Half the step gives half the rise on a slope, but an eighth of it or less at an inflection.
  const half = rise(known, 1n, STEP + 1);
  const size = (x: bigint) => (x < 0n ? -x : x);
  return size(half) * 4n > size(right) << BigInt(known.length) ? "not-critical" : "inflection";
}

/** Where the slope of the polynomial vanishes, its signs half a step to the left and to the right tell the type. */
export function mine({ a }: { a: readonly number[] }): { x: number; label: Label }[] {
  const slope = (x: number) => a.reduce((sum, c, k) => (k === 0 ? sum : sum + k * c * x ** (k - 1)), 0);
  const found: { x: number; label: Label }[] = [];
  for (let x = -3; x <= 3; x++) {
    if (slope(x) !== 0) continue;
    const [before, after] = [slope(x - 0.5) > 0, slope(x + 0.5) > 0];
    found.push({ x, label: before === after ? "inflection" : after ? "minimum" : "maximum" });
  }
  return found;
}
