// The independent method differentiates the losses themselves, in forward mode: numbers carry their derivative by one weight
// along (dual numbers), and no formula for a gradient is used. The logistic loss is written as log(1 + e^z) - y·z.

type Vector = readonly number[];
type Matrix = readonly Vector[];

interface Dual {
  readonly value: number;
  readonly slope: number;
}

const constant = (value: number): Dual => ({ value, slope: 0 });
const plus = (a: Dual, b: Dual): Dual => ({ value: a.value + b.value, slope: a.slope + b.slope });
const times = (a: Dual, b: Dual): Dual => ({ value: a.value * b.value, slope: a.slope * b.value + a.value * b.slope });
const exp = (a: Dual): Dual => ({ value: Math.exp(a.value), slope: Math.exp(a.value) * a.slope });
const logOnePlus = (a: Dual): Dual => ({ value: Math.log1p(a.value), slope: a.slope / (1 + a.value) });

/** log(1 + e^z), by an exponential that cannot overflow. */
function softplus(z: Dual): Dual {
  if (z.value <= 0) return logOnePlus(exp(z));
  return plus(z, logOnePlus(exp(times(constant(-1), z))));
}

function loss(x: Vector, target: number, w: readonly Dual[], model: string): Dual {
  const z = x.reduce((sum, entry, j) => plus(sum, times(constant(entry), w[j]!)), constant(0));
  if (model === "logistic") return plus(softplus(z), times(constant(-target), z));
  const residual = plus(z, constant(-target));
  return times(constant(0.5), times(residual, residual));
}

export function perSampleGradients(X: Matrix, y: Vector, w: Vector, model: "least-squares" | "logistic"): number[][] {
  if (X.length < 1 || X.length !== y.length) throw new RangeError("malformed data");
  for (const [i, x] of X.entries()) {
    if (x.length !== w.length || !x.every(Number.isFinite)) throw new RangeError("malformed sample");
    if (!Number.isFinite(y[i]!)) throw new RangeError("malformed target");
    if (model === "logistic" && ![0, 1].includes(y[i]!)) throw new RangeError("malformed label");
  }
  if (!w.every(Number.isFinite)) throw new RangeError("malformed weights");
  return X.map((x, i) =>
    w.map((_, k) => {
      const weights = w.map((value, j) => ({ value, slope: j === k ? 1 : 0 }));
      return loss(x, y[i]!, weights, model).slope;
    }),
  );
}

/** The gradient of the mean loss, differentiated as a whole. */
export function mine({ X, y, w }: { X: Matrix; y: Vector; w: Vector }): number[] {
  return w.map((_, k) => {
    const weights = w.map((value, j) => ({ value, slope: j === k ? 1 : 0 }));
    const total = X.reduce((sum, x, i) => plus(sum, loss(x, y[i]!, weights, "least-squares")), constant(0));
    return total.slope / X.length;
  });
}
