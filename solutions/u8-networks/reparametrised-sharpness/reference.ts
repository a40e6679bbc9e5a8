/** The Hessian at a minimum is the outer product of (y/α, α) with itself. */
export function sharpness({ alpha, y }: { alpha: number; y: number }): {
  trace: number;
  lambdaMax: number;
  etaMax: number;
} {
  if (!Number.isFinite(y) || y === 0 || !Number.isFinite(alpha) || alpha === 0)
    throw new RangeError("alpha and y must be finite numbers other than 0");
  const other = y / alpha;
  const trace = alpha * alpha + other * other;
  return { trace, lambdaMax: trace, etaMax: 2 / trace };
}

/** α² + y²/α² < 2/η between two roots whose product is y². */
export function mine({ eta, target }: { eta: number; target: number }): { lo: number; hi: number } {
  const bound = 2 / eta;
  const hi = Math.sqrt((bound + Math.sqrt(bound * bound - 4 * target * target)) / 2);
  return { lo: target / hi, hi };
}
