class Diffusion {
  constructor(
    private readonly dt: number,
    readonly stepVariance: number,
  ) {}

  get volatility(): number {
    return Math.sqrt(this.stepVariance / this.dt);
  }

  get coefficient(): number {
    return this.volatility ** 2 / 2;
  }
}

export const langevin = (eta: number, B: number, sigma2: number) => {
  if (Number.isNaN(eta) || eta <= 0 || eta === Infinity) throw new RangeError("learning rate");
  if (B < 1 || Math.round(B) !== B) throw new RangeError("batch size");
  if (Number.isNaN(sigma2) || sigma2 < 0 || sigma2 === Infinity) throw new RangeError("variance");
  const model = new Diffusion(eta, (eta ** 2 * sigma2) / B);
  return {
    stepVariance: model.stepVariance,
    sdeVolatility: model.volatility,
    diffusionCoefficient: model.coefficient,
    temperature: model.coefficient,
  };
};

export const mine = (own: { eta: number; B: number; sigma2: number }) => langevin(own.eta, own.B, own.sigma2);
