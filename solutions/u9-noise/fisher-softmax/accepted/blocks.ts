// Block (k, l) of F is the mean of (δ_kl p_k - p_k p_l) x xᵀ; the blocks are then joined.

type Matrix = readonly (readonly number[])[];

class Softmax {
  constructor(private readonly W: Matrix) {}

  probabilities(x: readonly number[]): number[] {
    const z = this.W.map((row) => {
      let sum = 0;
      for (const [j, weight] of row.entries()) sum += weight * x[j]!;
      return sum;
    });
    // 1 / Σ exp(z_l - z_k): overflows to infinity at worst, and its reciprocal is then 0.
    return z.map((own) => 1 / z.reduce((sum, other) => sum + Math.exp(other - own), 0));
  }
}

export const fisherSoftmax = (X: Matrix, W: Matrix, y: readonly number[]): number[][] => {
  const [N, K] = [X.length, W.length];
  if (N * K === 0) throw new RangeError("nothing given");
  if (y.length !== N) throw new RangeError("as many labels as samples");
  if (y.some((label) => label < 0 || label > K - 1 || Math.floor(label) !== label)) throw new RangeError("bad label");
  const d = X[0]!.length;
  for (const row of [...X, ...W]) {
    if (row.length !== d) throw new RangeError("bad length");
    if (!row.every((entry) => Math.abs(entry) < Infinity)) throw new RangeError("bad entry");
  }
  const model = new Softmax(W);
  const F = Array.from({ length: K * d }, () => new Array<number>(K * d).fill(0));
  for (const x of X) {
    const p = model.probabilities(x);
    for (let k = 0; k < K; k++) {
      for (let l = 0; l < K; l++) {
        const c = k === l ? p[k]! * p.reduce((rest, q, m) => (m === k ? rest : rest + q), 0) : -p[k]! * p[l]!;
        for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) F[k * d + i]![l * d + j]! += (c * x[i]! * x[j]!) / N;
      }
    }
  }
  return F;
};
