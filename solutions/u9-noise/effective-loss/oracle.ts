// The independent method draws every mini-batch there is: samples whose gradients lie one standard deviation above or below the mean,
// in batches of B. It takes the mean of L + η/4·|g|² over all of them.

export function effectiveLoss(loss: number, gradNormSq: number, traceSigma1: number, eta: number, B: number): number {
  const fine = [loss, gradNormSq, traceSigma1, eta, B].every((value) => Math.abs(value) < Infinity);
  if (!fine || Math.min(gradNormSq, traceSigma1, eta) < 0 || B <= 0) throw new RangeError("malformed");
  const mean = Math.sqrt(gradNormSq);
  // Samples whose gradients deviate by one standard deviation to either side; a batch deviates by less.
  const spread = Math.sqrt(traceSigma1);
  let total = 0;
  let weights = 0;
  // A batch has k samples of B on the upper side, with the binomial weight; only the first two moments matter.
  let weight = 1;
  for (let k = 0; k <= B; k++) {
    const gradient = mean + (spread * (2 * k - B)) / B;
    total += weight * gradient * gradient;
    weights += weight;
    weight *= (B - k) / (k + 1);
  }
  return loss + (eta * (total / weights)) / 4;
}

interface Minima {
  flatLoss: number;
  flatCurvature: number;
  sharpLoss: number;
  sharpCurvature: number;
  batch: number;
}

/** Bisection on which of the minima has the smaller effective loss. */
export function mine({ flatLoss, flatCurvature, sharpLoss, sharpCurvature, batch }: Minima): number {
  const prefersSharp = (eta: number) =>
    effectiveLoss(sharpLoss, 0, sharpCurvature, eta, batch) < effectiveLoss(flatLoss, 0, flatCurvature, eta, batch);
  let [low, high] = [0, 1];
  while (prefersSharp(high)) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (prefersSharp(middle)) low = middle;
    else high = middle;
  }
  return high;
}
