export function sharpness(alpha: number, y: number): { trace: number; lambdaMax: number; etaMax: number } {
  if (![alpha, y].every((entry) => Number.isFinite(entry) && entry !== 0)) throw new RangeError("malformed");
  const trace = alpha * alpha + y * y;
  const lambdaMax = trace;
  return { trace, lambdaMax, etaMax: 2 / lambdaMax };
}

export function mine({ eta, target }: { eta: number; target: number }): { lo: number; hi: number } {
  return { lo: 0, hi: Math.sqrt(2 / eta - target * target) };
}
