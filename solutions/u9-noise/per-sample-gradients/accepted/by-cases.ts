// Labels one by one, and σ by the hyperbolic tangent, which cannot overflow.

type Model = "least-squares" | "logistic";

const sigmoid = (z: number): number => (1 + Math.tanh(z / 2)) / 2;

function check(X: readonly (readonly number[])[], y: readonly number[], w: readonly number[]): void {
  if (!X.length) throw new RangeError("no samples");
  if (X.length !== y.length) throw new RangeError("as many targets as samples, please");
  for (const row of [...X, w]) {
    if (row.length !== w.length) throw new RangeError("samples and weights differ in length");
    for (const entry of row) if (!(Math.abs(entry) < Infinity)) throw new RangeError("not a finite number");
  }
  if (y.some((target) => !(Math.abs(target) < Infinity))) throw new RangeError("not a finite target");
}

export function perSampleGradients(
  X: readonly (readonly number[])[],
  y: readonly number[],
  w: readonly number[],
  model: Model,
): number[][] {
  check(X, y, w);
  const gradients: number[][] = [];
  for (let i = 0; i < X.length; i++) {
    let z = 0;
    for (let j = 0; j < w.length; j++) z += X[i]![j]! * w[j]!;
    let factor: number;
    if (model === "least-squares") factor = z - y[i]!;
    else if (y[i] === 1) factor = -sigmoid(-z);
    else if (y[i] === 0) factor = sigmoid(z);
    else throw new RangeError("a label is 0 or 1");
    gradients.push(X[i]!.map((entry) => factor * entry));
  }
  return gradients;
}

export function mine(own: { X: readonly (readonly number[])[]; y: readonly number[]; w: readonly number[] }): number[] {
  const sum = own.w.map(() => 0);
  for (const row of perSampleGradients(own.X, own.y, own.w, "least-squares")) {
    for (let j = 0; j < sum.length; j++) sum[j]! += row[j]!;
  }
  return sum.map((entry) => entry / own.X.length);
}
