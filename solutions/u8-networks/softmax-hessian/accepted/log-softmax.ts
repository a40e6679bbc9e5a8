/** Works with the logarithms of the probabilities. */
export function softmaxCE(z: readonly number[], label: number) {
  const K = z.length;
  if (K < 1) throw new RangeError("no classes");
  if (!(Number.isInteger(label) && label >= 0 && label < K)) throw new RangeError("no such class");
  for (const logit of z) if (Number.isNaN(logit) || Math.abs(logit) === Infinity) throw new RangeError("bad logit");

  let top = z[0]!;
  for (const logit of z) if (logit > top) top = logit;
  let sum = 0;
  for (const logit of z) sum += Math.exp(logit - top);
  const logP = z.map((logit) => logit - top - Math.log(sum));
  const p = logP.map((entry) => Math.exp(entry));

  const hess: number[][] = [];
  for (let i = 0; i < K; i++) {
    hess.push([]);
    for (let j = 0; j < K; j++) hess[i]!.push((i === j ? p[i]! : 0) - p[i]! * p[j]!);
  }
  const grad = [...p];
  grad[label]! -= 1;
  return { p, loss: -logP[label]!, grad, hess };
}

/** Power iteration for the largest eigenvalue; the trace gives the middle one. */
export function mine({ counts }: { counts: readonly number[] }): number[] {
  const { hess } = softmaxCE(counts.map(Math.log), 0);
  let largest = 0;
  for (const start of [
    [1, -2, 1],
    [1, 0, -1],
  ]) {
    let v = start;
    let value = 0;
    for (let step = 0; step < 400; step++) {
      const image = hess.map((row) => row.reduce((sum, entry, j) => sum + entry * v[j]!, 0));
      value = Math.sqrt(image.reduce((sum, entry) => sum + entry * entry, 0));
      v = image.map((entry) => entry / value);
    }
    largest = Math.max(largest, value);
  }
  return [0, hess.reduce((trace, row, i) => trace + row[i]!, 0) - largest, largest];
}
