class Minimum {
  private readonly w1: number;
  private readonly w2: number;

  constructor(alpha: number, y: number) {
    if (!Number.isFinite(alpha) || !Number.isFinite(y)) throw new RangeError("not finite");
    if (alpha * y === 0 && (alpha === 0 || y === 0)) throw new RangeError("zero");
    this.w1 = alpha;
    this.w2 = y / alpha;
  }

  /** Eigenvalues of [[w2², w1 w2], [w1 w2, w1²]]. */
  get eigenvalues(): [number, number] {
    const mean = (this.w1 ** 2 + this.w2 ** 2) / 2;
    const radius = Math.hypot((this.w2 ** 2 - this.w1 ** 2) / 2, this.w1 * this.w2);
    return [mean - radius, mean + radius];
  }
}

export const sharpness = (alpha: number, y: number) => {
  const [small, large] = new Minimum(alpha, y).eigenvalues;
  return { trace: small + large, lambdaMax: large, etaMax: 2 / large };
};

export const mine = (own: { eta: number; target: number }) => {
  const root = Math.sqrt(1 / own.eta ** 2 - own.target ** 2);
  return { lo: Math.sqrt(1 / own.eta - root), hi: Math.sqrt(1 / own.eta + root) };
};
