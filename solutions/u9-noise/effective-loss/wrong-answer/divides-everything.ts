export function effectiveLoss(loss: number, gradNormSq: number, traceSigma1: number, eta: number, B: number): number {
  if (![loss, gradNormSq, traceSigma1, eta].every(Number.isFinite)) throw new RangeError("not finite");
  if (eta < 0 || B < 1 || gradNormSq < 0 || traceSigma1 < 0) throw new RangeError("out of range");
  return loss + (eta / (4 * B)) * (gradNormSq + traceSigma1);
}

interface Minima {
  flatLoss: number;
  flatCurvature: number;
  sharpLoss: number;
  sharpCurvature: number;
  batch: number;
}

/** Both effective losses are linear in the learning rate. */
export function mine({ flatLoss, flatCurvature, sharpLoss, sharpCurvature, batch }: Minima): number {
  const slope = (curvature: number) => effectiveLoss(0, 0, curvature, 1, batch);
  return (flatLoss - sharpLoss) / (slope(sharpCurvature) - slope(flatCurvature));
}
