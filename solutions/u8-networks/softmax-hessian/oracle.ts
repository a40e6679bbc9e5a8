// The independent method needs no shift: 1/p_i is a sum over differences of logits, which may well be infinite. The loss is
// gathered logit by logit, ln(e^a + e^b) = max + ln(1 + e^-|a - b|), and the diagonal of the Hessian follows from its row sums.

interface Answer {
  p: number[];
  loss: number;
  grad: number[];
  hess: number[][];
}

export function softmaxCE(z: readonly number[], label: number): Answer {
  if (z.length === 0 || z.some((logit) => !Number.isFinite(logit))) throw new RangeError("bad logits");
  if (label < 0 || label >= z.length) throw new RangeError("bad label");
  const p = z.map((logit) => 1 / z.reduce((sum, other) => sum + Math.exp(other - logit), 0));
  let logSum = z[0]!;
  for (const logit of z.slice(1)) {
    logSum = Math.max(logSum, logit) + Math.log1p(Math.exp(-Math.abs(logSum - logit)));
  }
  const others = (i: number) => p.reduce((sum, entry, j) => (j === i ? sum : sum + entry), 0);
  return {
    p,
    loss: logSum - z[label]!,
    grad: p.map((entry, i) => (i === label ? -others(i) : entry)),
    hess: p.map((entry, i) => p.map((other, j) => (i === j ? entry * others(i) : -entry * other))),
  };
}

/** In the plane orthogonal to (1, 1, 1) the Hessian is a 2×2 matrix, which one rotation makes diagonal. */
export function mine({ counts }: { counts: readonly number[] }): number[] {
  const { hess } = softmaxCE(
    counts.map((count) => Math.log(count)),
    0,
  );
  const basis = [
    [1 / Math.sqrt(2), -1 / Math.sqrt(2), 0],
    [1 / Math.sqrt(6), 1 / Math.sqrt(6), -2 / Math.sqrt(6)],
  ];
  const form = (u: readonly number[], v: readonly number[]) =>
    u.reduce((sum, left, i) => sum + v.reduce((inner, right, j) => inner + left * hess[i]![j]! * right, 0), 0);
  const [a, b, c] = [form(basis[0]!, basis[0]!), form(basis[0]!, basis[1]!), form(basis[1]!, basis[1]!)];
  const angle = Math.atan2(2 * b, a - c) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const first = cos * cos * a + 2 * cos * sin * b + sin * sin * c;
  const second = sin * sin * a - 2 * cos * sin * b + cos * cos * c;
  return [0, second, first];
}
