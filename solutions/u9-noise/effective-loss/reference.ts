interface Setting {
  loss: number;
  gradNormSq: number;
  traceSigma1: number;
  eta: number;
  B: number;
}

export function effectiveLoss({ loss, gradNormSq, traceSigma1, eta, B }: Setting): number {
  if (![loss, gradNormSq, traceSigma1, eta].every(Number.isFinite)) throw new RangeError("all numbers must be finite");
  if (eta < 0 || B < 1 || gradNormSq < 0 || traceSigma1 < 0)
    throw new RangeError("B must be at least 1, and eta, gradNormSq and traceSigma1 must not be negative");
  return loss + (eta / 4) * (gradNormSq + traceSigma1 / B);
}

interface Minima {
  flatLoss: number;
  flatCurvature: number;
  sharpLoss: number;
  sharpCurvature: number;
  batch: number;
}

export function mine({ flatLoss, flatCurvature, sharpLoss, sharpCurvature, batch }: Minima): number {
  return (4 * batch * (flatLoss - sharpLoss)) / (sharpCurvature - flatCurvature);
}
