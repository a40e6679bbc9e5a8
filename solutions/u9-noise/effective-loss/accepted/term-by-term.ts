const check = (name: string, value: number, least: number) => {
  if (!(value >= least && value < Infinity)) throw new RangeError(`${name} is ${value}`);
};

export const effectiveLoss = (loss: number, gradNormSq: number, traceSigma1: number, eta: number, B: number) => {
  check("loss", loss, -Number.MAX_VALUE);
  check("gradNormSq", gradNormSq, 0);
  check("traceSigma1", traceSigma1, 0);
  check("eta", eta, 0);
  check("B", B, 1);
  const finiteStep = 0.25 * eta * gradNormSq;
  const noise = (eta * traceSigma1) / (4 * B);
  return loss + finiteStep + noise;
};

/** Two lines in η meet. */
export const mine = (own: {
  flatLoss: number;
  flatCurvature: number;
  sharpLoss: number;
  sharpCurvature: number;
  batch: number;
}) => {
  const slope = (curvature: number) => effectiveLoss(0, 0, curvature, 1, own.batch);
  return (own.flatLoss - own.sharpLoss) / (slope(own.sharpCurvature) - slope(own.flatCurvature));
};
