export function sharpness(alpha: number, y: number): { trace: number; lambdaMax: number; etaMax: number } {
  if (![alpha, y].every((entry) => Number.isFinite(entry) && entry !== 0)) throw new RangeError("malformed");
  const trace = alpha * alpha + (y / alpha) * (y / alpha);
  const lambdaMax = trace;
  return { trace, lambdaMax, etaMax: 1 / lambdaMax };
}

export function mine({ eta, target }: { eta: number; target: number }): { lo: number; hi: number } {
  return {
    lo: Math.sqrt((1 / eta - Math.sqrt(1 / eta / eta - 4 * target * target)) / 2),
    hi: Math.sqrt((1 / eta + Math.sqrt(1 / eta / eta - 4 * target * target)) / 2),
  };
}
