interface Report {
  J: number[][];
  spectralRadius: number;
  stable: boolean;
  complex: boolean;
}

/** The roots of z² - (1 + β - ηλ) z + β: a pair of modulus √β, or two real ones. */
export function heavyBall({ lambda, eta, beta }: { lambda: number; eta: number; beta: number }): Report {
  if (!Number.isFinite(lambda)) throw new RangeError("lambda must be a finite number");
  if (!(eta > 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number > 0");
  if (!(beta >= 0 && beta < 1)) throw new RangeError("beta must be at least 0 and less than 1");

  const product = eta * lambda;
  const trace = 1 + beta - product;
  const discriminant = trace * trace - 4 * beta;
  const complex = discriminant < 0;
  return {
    J: [
      [trace, -beta],
      [1, 0],
    ],
    spectralRadius: complex ? Math.sqrt(beta) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2,
    stable: product > 0 && product < 2 * (1 + beta),
    complex,
  };
}
