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
    hess: p.map((left, i) => p.map((right, j) => (i === j ? left : 0) + left * right)),
  };
}

export function mine({ counts }: { counts: readonly number[] }): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const p = counts.map((count) => count / total);
  // The determinant of diag(p) + pp' is 2·p1·p2·p3; the characteristic polynomial is solved by bisection between the p_i.
  const value = (lambda: number) =>
    p.reduce((product, entry) => product * (entry - lambda), 1) +
    p.reduce((sum, entry, i) => sum + entry * entry * (p[(i + 1) % 3]! - lambda) * (p[(i + 2) % 3]! - lambda), 0);
  const ends = [...p].sort((a, b) => a - b);
  return ends.map((start, i) => {
    let [low, high] = [start, ends[i + 1] ?? 2];
    const sign = Math.sign(value((2 * low + 1e-9) / 2));
    for (let step = 0; step < 80; step++) {
      const middle = (low + high) / 2;
      if (Math.sign(value(middle)) === sign) low = middle;
      else high = middle;
    }
    return low;
  });
}
