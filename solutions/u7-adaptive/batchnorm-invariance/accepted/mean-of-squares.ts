// The variance as the mean of the squares minus the square of the mean, after moving the first activation to 0.

export function batchNorm(X: readonly (readonly number[])[], w: readonly number[], b: number, eps: number): number[] {
  const shapesFit = X.length > 0 && w.length > 0 && X.every((row) => row.length === w.length);
  if (!shapesFit) throw new RangeError("shapes do not fit");
  const numbers = [b, eps].concat(...X, w);
  if (numbers.some((x) => Number.isNaN(x) || Math.abs(x) === Infinity)) throw new RangeError("not a finite number");
  if (eps < 0) throw new RangeError("eps is negative");

  const raw: number[] = [];
  for (const row of X) {
    let sum = 0;
    row.forEach((x, j) => {
      sum += x * w[j]!;
    });
    raw.push(sum + b);
  }
  const moved = raw.map((x) => x - raw[0]!);
  const average = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const mean = average(moved);
  const variance = average(moved.map((x) => x * x)) - mean * mean;
  if (eps === 0 && moved.every((x) => x === 0)) throw new RangeError("nothing to normalise by");
  const factor = 1 / Math.sqrt(variance + eps);
  return moved.map((x) => factor * (x - mean));
}
