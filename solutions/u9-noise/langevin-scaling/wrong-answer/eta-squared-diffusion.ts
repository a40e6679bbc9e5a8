interface Model {
  stepVariance: number;
  sdeVolatility: number;
  diffusionCoefficient: number;
  temperature: number;
}

export function langevin(eta: number, B: number, sigma2: number): Model {
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("malformed learning rate");
  if (!Number.isInteger(B) || B < 1) throw new RangeError("malformed batch size");
  if (!Number.isFinite(sigma2) || sigma2 < 0) throw new RangeError("malformed variance");
  const stepVariance = (eta * eta * sigma2) / B;
  const s2 = (eta * sigma2) / B;
  return {
    stepVariance,
    sdeVolatility: Math.sqrt(s2),
    diffusionCoefficient: stepVariance,
    temperature: s2 / 2,
  };
}

export function mine({ eta, B, sigma2 }: { eta: number; B: number; sigma2: number }): Model {
  return langevin(eta, B, sigma2);
}
