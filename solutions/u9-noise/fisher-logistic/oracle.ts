// The independent method knows no formula for a gradient or a Hessian. Numbers carry their derivatives along two weights and
// the mixed second derivative (hyper-dual numbers), and each matrix is computed as it is defined: the Hessian by
// differentiating the mean loss, the Fisher information as a mean over both labels, weighed by the model.

type Vector = readonly number[];
type Matrix = readonly Vector[];

interface Jet {
  readonly value: number;
  readonly a: number;
  readonly b: number;
  readonly ab: number;
}

const constant = (value: number): Jet => ({ value, a: 0, b: 0, ab: 0 });
const plus = (x: Jet, y: Jet): Jet => ({ value: x.value + y.value, a: x.a + y.a, b: x.b + y.b, ab: x.ab + y.ab });
const scale = (factor: number, x: Jet): Jet => ({
  value: factor * x.value,
  a: factor * x.a,
  b: factor * x.b,
  ab: factor * x.ab,
});

/** A function of one number by its value and its first two derivatives there. */
const apply = (x: Jet, value: number, first: number, second: number): Jet => ({
  value,
  a: first * x.a,
  b: first * x.b,
  ab: first * x.ab + second * x.a * x.b,
});

const exp = (x: Jet): Jet => {
  const value = Math.exp(x.value);
  return apply(x, value, value, value);
};
const logOnePlus = (x: Jet): Jet => {
  const inverse = 1 / (1 + x.value);
  return apply(x, Math.log1p(x.value), inverse, -inverse * inverse);
};

/** -log p(label | x; w) = log(1 + exp(-z)) with z = x·w for the label 1 and z = -x·w for the label 0. */
function loss(x: Vector, label: number, w: readonly Jet[]): Jet {
  const logit = x.reduce((sum, entry, j) => plus(sum, scale(entry, w[j]!)), constant(0));
  const minus = scale(label === 1 ? -1 : 1, logit);
  return minus.value <= 0 ? logOnePlus(exp(minus)) : plus(minus, logOnePlus(exp(scale(-1, minus))));
}

export function fisherLogistic(
  X: Matrix,
  y: readonly number[],
  w: Vector,
): { fisher: number[][]; empirical: number[][]; hessian: number[][] } {
  if (X.length < 1 || X.length !== y.length) throw new RangeError("malformed data");
  for (const row of [...X, w]) {
    if (row.length !== w.length || !row.every(Number.isFinite)) throw new RangeError("malformed row");
  }
  for (const label of y) if (![0, 1].includes(label)) throw new RangeError("malformed label");
  const table = (entry: (weights: readonly Jet[]) => number) =>
    w.map((_, i) =>
      w.map((__, j) => entry(w.map((value, k) => ({ value, a: k === i ? 1 : 0, b: k === j ? 1 : 0, ab: 0 })))),
    );
  const mean = (of: (k: number) => number) => X.reduce((sum, _, k) => sum + of(k), 0) / X.length;
  return {
    fisher: table((weights) =>
      mean((k) =>
        [0, 1].reduce((sum, label) => {
          const jet = loss(X[k]!, label, weights);
          return sum + Math.exp(-jet.value) * jet.a * jet.b;
        }, 0),
      ),
    ),
    empirical: table((weights) =>
      mean((k) => {
        const jet = loss(X[k]!, y[k]!, weights);
        return jet.a * jet.b;
      }),
    ),
    hessian: table((weights) => mean((k) => loss(X[k]!, y[k]!, weights).ab)),
  };
}
