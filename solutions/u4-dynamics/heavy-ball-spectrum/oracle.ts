// The independent method solves no quadratic. J is read off what the method does to the pairs (1, 0) and (0, 1). By the
// conditions of Jury, both eigenvalues have a modulus below r exactly when r² > det J and r² - |tr J| r + det J > 0, and the
// smallest such r is found by bisection. Everything is computed in whole multiples of 2^-256, without any rounding.

const SCALE = 256n;
const ONE = 1n << SCALE;

/** The multiple of 2^-256 that a double is. */
function exact(x: number): bigint {
  let digits = x;
  let shift = SCALE;
  while (!Number.isInteger(digits)) {
    digits *= 2;
    shift -= 1n;
  }
  return BigInt(digits) << shift;
}

const size = (x: bigint): bigint => (x < 0n ? -x : x);
const toNumber = (x: bigint): number => Number(x) / Number(ONE);

export function heavyBall(
  lambda: number,
  eta: number,
  beta: number,
): { J: number[][]; spectralRadius: number; stable: boolean; complex: boolean } {
  for (const x of [lambda, eta, beta]) if (!(Math.abs(x) < Infinity)) throw new RangeError("not a finite number");
  if (eta <= 0) throw new RangeError("no learning rate");
  if (beta < 0 || beta >= 1) throw new RangeError("no momentum");

  const step = (now: bigint, before: bigint): bigint => {
    const gradient = (exact(lambda) * now) / ONE;
    return now - (exact(eta) * gradient) / ONE + (exact(beta) * (now - before)) / ONE;
  };
  const forNow = step(ONE, 0n);
  const forBefore = step(0n, ONE);
  const determinant = -forBefore;

  const inside = (r: bigint): boolean => r * r > determinant * ONE && r * r - size(forNow) * r + determinant * ONE > 0n;
  let below = 0n;
  let above = size(forNow) + ONE;
  for (let i = 0; i < 80; i++) {
    const middle = (below + above) / 2n;
    if (inside(middle)) above = middle;
    else below = middle;
  }
  const spectralRadius = toNumber(above);
  return {
    J: [
      [toNumber(forNow), toNumber(forBefore)],
      [1, 0],
    ],
    spectralRadius,
    stable: spectralRadius < 1 - 1e-9,
    // Two real numbers with product det and sum tr exist unless (tr/2)² < det.
    complex: toNumber((forNow * forNow) / ONE - 4n * determinant) < -1e-12,
  };
}
