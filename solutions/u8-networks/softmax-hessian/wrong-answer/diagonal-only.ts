interface Answer {
  p: number[];
  loss: number;
  grad: number[];
  hess: number[][];
}

export function softmaxCE(z: readonly number[], label: number): Answer {
  if (z.length === 0 || !z.every(Number.isFinite)) throw new RangeError("malformed logits");
  if (label < 0 || label >= z.length) throw new RangeError("no such class");
  const shift = Math.max(...z);
  const exponentials = z.map((logit) => Math.exp(logit - shift));
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  const p = exponentials.map((entry) => entry / total);
  return {
    p,
    loss: Math.log(total) + shift - z[label]!,
    grad: p.map((entry, i) => entry - (i === label ? 1 : 0)),
    hess: p.map((left, i) => p.map((right, j) => (i === j ? left * (1 - right) : 0))),
  };
}

export function mine({ counts }: { counts: readonly number[] }): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const p = counts.map((count) => count / total);
  return p.map((entry) => entry * (1 - entry)).sort((a, b) => a - b);
}
