// The independent method measures instead of substituting: a diffusion coefficient is half the mean square displacement per
// unit of time where there is no force, and a temperature is λ times the variance at rest in a parabola, in the limit of
// ever smaller steps. The volatility comes from bisection on the noise of one step.

interface Model {
  stepVariance: number;
  sdeVolatility: number;
  diffusionCoefficient: number;
  temperature: number;
}

/** The root of a growing function. */
function bisect(f: (x: number) => number): number {
  let low = 0;
  let high = 1;
  while (f(high) < 0) high *= 2;
  for (let i = 0; i < 1100; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return high;
}

export function langevin(eta: number, B: number, sigma2: number): Model {
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("malformed learning rate");
  if (B % 1 !== 0 || B < 1) throw new RangeError("malformed batch size");
  if (!Number.isFinite(sigma2) || sigma2 < 0) throw new RangeError("malformed variance");
  // The mean of B gradients -σ or σ, each scaled by η/B: variances of independent terms add up.
  const share = eta / B;
  const stepVariance = share * share * sigma2 * B;
  // 128 steps without a force.
  let square = 0;
  let time = 0;
  for (let t = 0; t < 128; t++) {
    square += stepVariance;
    time += eta;
  }
  // At rest in λθ²/2: v = (1 - λη)²v + stepVariance, so that λv = stepVariance / (η(2 - λη)); then λ → 0.
  const atRest = (lambda: number) => stepVariance / (eta * (2 - lambda * eta));
  const tiny = 1e-20 / eta;
  return {
    stepVariance,
    sdeVolatility: stepVariance === 0 ? 0 : bisect((s) => s * s * eta - stepVariance),
    diffusionCoefficient: square / (2 * time),
    temperature: atRest(tiny),
  };
}

export function mine({ eta, B, sigma2 }: { eta: number; B: number; sigma2: number }): Model {
  return langevin(eta, B, sigma2);
}
