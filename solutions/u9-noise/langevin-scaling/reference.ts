interface Model {
  stepVariance: number;
  sdeVolatility: number;
  diffusionCoefficient: number;
  temperature: number;
}

/** The noise of a step has the variance η²σ²/B, and s²·dt in the model, with dt = η. */
export function langevin({ eta, B, sigma2 }: { eta: number; B: number; sigma2: number }): Model {
  if (!(eta > 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number > 0");
  if (!(Number.isInteger(B) && B >= 1)) throw new RangeError("B must be a whole number >= 1");
  if (!(sigma2 >= 0 && sigma2 < Number.POSITIVE_INFINITY)) throw new RangeError("sigma2 must be a finite number >= 0");
  const perTime = (eta * sigma2) / B;
  return {
    stepVariance: eta * perTime,
    sdeVolatility: Math.sqrt(perTime),
    diffusionCoefficient: perTime / 2,
    temperature: perTime / 2,
  };
}

export function mine(own: { eta: number; B: number; sigma2: number }): Model {
  return langevin(own);
}
