// The independent method takes the definition at its word: for every sample and every class, the logarithm of the probability
// is differentiated by each weight in forward mode (dual numbers), and the products of these derivatives are averaged
// with the probabilities of the classes.

type Vector = readonly number[];
type Matrix = readonly Vector[];

interface Dual {
  readonly value: number;
  readonly slope: number;
}

/** log p(k) by the weight at (row, column), for the logits z = Wx. */
function logProbability(W: Matrix, x: Vector, k: number, row: number, column: number): Dual {
  const logits = W.map((weights, l) =>
    weights.reduce<Dual>(
      (sum, weight, j) => ({
        value: sum.value + weight * x[j]!,
        slope: sum.slope + (l === row && j === column ? x[j]! : 0),
      }),
      { value: 0, slope: 0 },
    ),
  );
  // log Σ exp(z_l - z_k), with a sign, from the smallest term to the largest so that none overflows.
  const mine = logits[k]!;
  const gaps = logits.map((z) => ({ value: z.value - mine.value, slope: z.slope - mine.slope }));
  gaps.sort((a, b) => a.value - b.value);
  const sum = gaps.reduce((a, b) => {
    // log(e^a + e^b) = b + log(1 + e^(a - b)) for a <= b.
    const [low, high] = a.value <= b.value ? [a, b] : [b, a];
    const ratio = Math.exp(low.value - high.value);
    return {
      value: high.value + Math.log1p(ratio),
      slope: high.slope + (ratio / (1 + ratio)) * (low.slope - high.slope),
    };
  });
  return { value: -sum.value, slope: -sum.slope };
}

export function fisherSoftmax(X: Matrix, W: Matrix, y: readonly number[]): number[][] {
  if (X.length < 1 || W.length < 1 || X.length !== y.length) throw new RangeError("malformed data");
  const widths = new Set([...X, ...W].map((row) => row.length));
  if (widths.size > 1) throw new RangeError("malformed rows");
  for (const row of [...X, ...W]) if (!row.every(Number.isFinite)) throw new RangeError("malformed entry");
  for (const label of y) if (W[label] === undefined) throw new RangeError("malformed label");
  const places = W.flatMap((row, k) => row.map((_, j) => [k, j] as const));
  const F = places.map(() => places.map(() => 0));
  for (const x of X) {
    for (const k of W.keys()) {
      const derivatives = places.map(([row, column]) => logProbability(W, x, k, row, column));
      const share = Math.exp(derivatives[0]!.value) / X.length;
      derivatives.forEach((a, i) => {
        derivatives.forEach((b, j) => {
          F[i]![j]! += share * a.slope * b.slope;
        });
      });
    }
  }
  return F;
}
