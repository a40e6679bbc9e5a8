// Clipping as a case distinction: inside of the zone |λx| <= c the map is linear, outside it is a shift by ηc.

interface Orbit {
  J0: number;
  converges: boolean;
  last: [number, number];
}

export function clippedOrbit(lambda: number, eta: number, c: number, x0: number, T: number): Orbit {
  const wellFormed =
    Number.isFinite(lambda) &&
    Number.isFinite(x0) &&
    [eta, c].every((x) => x > 0 && x < Infinity) &&
    Number.isInteger(T) &&
    T >= 1;
  if (!wellFormed) throw new RangeError("malformed");

  const factor = 1 - eta * lambda;
  const next = (x: number): number => (Math.abs(lambda * x) <= c ? factor * x : x - Math.sign(lambda * x) * eta * c);
  let last: [number, number] = [x0, next(x0)];
  for (let t = 1; t < T; t++) last = [last[1], next(last[1])];
  // |factor| < 1, written for the learning rate.
  return { J0: factor, converges: eta * lambda > 0 && eta * lambda < 2, last };
}
