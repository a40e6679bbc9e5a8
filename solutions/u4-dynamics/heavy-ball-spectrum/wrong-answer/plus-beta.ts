interface Report {
  J: number[][];
  spectralRadius: number;
  stable: boolean;
  complex: boolean;
}

export function heavyBall(lambda: number, eta: number, beta: number): Report {
  if (!Number.isFinite(lambda)) throw new RangeError("lambda");
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("eta");
  if (!(beta >= 0 && beta < 1)) throw new RangeError("beta");
  const product = eta * lambda;
  const trace = 1 + beta - product;
  const discriminant = trace * trace + 4 * beta;
  const spectralRadius = (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
  return {
    J: [
      [trace, beta],
      [1, 0],
    ],
    spectralRadius,
    stable: spectralRadius < 1,
    complex: false,
  };
}
