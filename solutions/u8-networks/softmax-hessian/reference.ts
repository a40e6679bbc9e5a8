interface Answer {
  p: number[];
  loss: number;
  grad: number[];
  hess: number[][];
}

export function softmaxCE({ z, label }: { z: readonly number[]; label: number }): Answer {
  const own = z[label];
  if (own === undefined || !z.every(Number.isFinite))
    throw new RangeError("z must be finite numbers, and label one of their indices");
  const largest = Math.max(...z);
  const exponentials = z.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  const p = exponentials.map((entry) => entry / total);
  return {
    p,
    loss: Math.log(total) + largest - own,
    grad: p.map((entry, i) => (i === label ? entry - 1 : entry)),
    hess: p.map((left, i) => p.map((right, j) => (i === j ? left * (1 - left) : -left * right))),
  };
}

/** One eigenvalue is 0; the others have the trace as sum, and the sum of the principal 2×2 minors as product. */
export function mine({ counts }: { counts: readonly number[] }): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const p = counts.map((count) => count / total);
  const trace = p.reduce((sum, entry) => sum + entry * (1 - entry), 0);
  const minors = 3 * p.reduce((product, entry) => product * entry, 1);
  const root = Math.sqrt(trace * trace - 4 * minors);
  return [0, (trace - root) / 2, (trace + root) / 2];
}
