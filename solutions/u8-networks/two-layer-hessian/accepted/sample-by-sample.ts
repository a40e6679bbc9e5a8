type Label = "minimum" | "maximum" | "saddle" | "inconclusive";

/** Adds up the contributions of the samples: Jacobian products and residual terms. */
export function twoLayer(w1: number, w2: number, x: readonly number[], y: readonly number[]) {
  const n = x.length;
  if (n !== y.length) throw new RangeError("lengths differ");
  if (n === 0) throw new RangeError("no samples");
  for (const value of [w1, w2, ...x, ...y]) if (!Number.isFinite(value)) throw new RangeError(`bad number ${value}`);

  const grad = [0, 0];
  const hess = [
    [0, 0],
    [0, 0],
  ];
  x.forEach((input, k) => {
    const error = w1 * w2 * input - y[k]!;
    const jacobian = [w2 * input, w1 * input];
    for (let i = 0; i < 2; i++) {
      grad[i]! += (error * jacobian[i]!) / n;
      for (let j = 0; j < 2; j++) hess[i]![j]! += (jacobian[i]! * jacobian[j]! + (i === j ? 0 : error * input)) / n;
    }
  });
  return { grad, hess, label: signs(hess) };
}

function signs(hess: number[][]): Label {
  const [a, b, c] = [hess[0]![0]!, hess[0]![1]!, hess[1]![1]!];
  const eigenvalues = [1, -1].map((sign) => (a + c) / 2 + (sign * Math.hypot(a - c, 2 * b)) / 2);
  const size = Math.max(...eigenvalues.map(Math.abs));
  const up = eigenvalues.filter((lambda) => lambda > 1e-9 * size).length;
  const down = eigenvalues.filter((lambda) => lambda < -1e-9 * size).length;
  if (up + down < 2) return "inconclusive";
  if (up === 2) return "minimum";
  return down === 2 ? "maximum" : "saddle";
}

export function mine(own: { inputs: readonly number[]; targets: readonly number[] }) {
  let xx = 0;
  let xy = 0;
  own.inputs.forEach((input, k) => {
    xx += input * input;
    xy += input * own.targets[k]!;
  });
  const best = Math.sqrt(xy / xx);
  return { lo: best / Math.sqrt(3), hi: best };
}
