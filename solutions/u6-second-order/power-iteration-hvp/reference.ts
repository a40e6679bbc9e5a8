interface Given {
  m: { eigenvalues: readonly number[]; eigenvectors: readonly (readonly number[])[] };
  v0: readonly number[];
  iters: number;
}

interface Pair {
  lambda: number;
  vector: number[];
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

const unit = (v: readonly number[]): number[] => v.map((x) => x / Math.sqrt(dot(v, v)));

/** Without iterating: along an eigenvector the iterate is the start times a power of the eigenvalue, up to its length. */
export function powerIteration({ m, v0, iters }: Given): Pair {
  if (!(Number.isInteger(iters) && iters >= 0) || !v0.every(Number.isFinite) || v0.every((x) => x === 0))
    throw new RangeError("v0 must be finite and not 0, and iters a whole number >= 0");
  const parts = m.eigenvalues.map((lambda, k) => ({
    lambda,
    share: dot(
      m.eigenvectors.map((row) => row[k]!),
      v0,
    ),
  }));
  const present = parts.filter(({ share }) => share !== 0);
  const top = Math.max(...present.map(({ lambda }) => Math.abs(lambda)));
  if (top === 0) return { lambda: 0, vector: unit(v0) };
  const weights = unit(
    parts.map(({ lambda, share }) => {
      let weight = share;
      for (let t = 0; t < iters; t++) weight *= lambda / top;
      return weight;
    }),
  );
  return {
    lambda: dot(
      weights,
      weights.map((weight, k) => weight * parts[k]!.lambda),
    ),
    vector: m.eigenvectors.map((row) => dot(row, weights)),
  };
}

export function mine(own: Given): Pair {
  return powerIteration(own);
}
