type Matrix = readonly (readonly number[])[];

function softmax(z: readonly number[]): number[] {
  const top = Math.max(...z);
  const powers = z.map((logit) => Math.exp(logit - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const kron = (A: Matrix, B: Matrix): number[][] =>
  A.flatMap((left) => B.map((right) => left.flatMap((a) => right.map((b) => a * b))));

export function fisherSoftmax(X: Matrix, W: Matrix, y: readonly number[]): number[][] {
  if (X.length === 0 || W.length === 0) throw new RangeError("nothing given");
  const rows = [...X, ...W];
  if (rows.some((row) => row.length !== W[0]!.length)) throw new RangeError("malformed rows");
  if (!rows.flat().every(Number.isFinite)) throw new RangeError("not finite");
  if (y.length !== X.length) throw new RangeError("malformed labels");
  if (y.some((label) => !Number.isInteger(label) || label < 0 || label >= W.length)) throw new RangeError("bad label");
  const terms = X.map((x) => {
    const p = softmax(W.map((row) => row.reduce((sum, weight, j) => sum + weight * x[j]!, 0)));
    const C = p.map((a, k) => p.map((_, l) => (k === l ? a : 0)));
    const outer = x.map((a) => x.map((b) => a * b));
    return kron(C, outer);
  });
  return terms[0]!.map((row, a) => row.map((_, b) => terms.reduce((sum, term) => sum + term[a]![b]!, 0) / X.length));
}
