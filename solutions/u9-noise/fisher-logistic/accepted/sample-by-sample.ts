type Matrix = readonly (readonly number[])[];

const zeros = (d: number): number[][] => Array.from({ length: d }, () => Array.from({ length: d }, () => 0));

function add(to: number[][], factor: number, x: readonly number[]): void {
  for (let i = 0; i < x.length; i++) for (let j = 0; j < x.length; j++) to[i]![j]! += factor * x[i]! * x[j]!;
}

export const fisherLogistic = (X: Matrix, y: readonly number[], w: readonly number[]) => {
  const n = X.length;
  if (n === 0 || n !== y.length) throw new RangeError("inputs and labels do not fit");
  if (w.some((entry) => !Number.isFinite(entry))) throw new RangeError("bad weights");
  const fisher = zeros(w.length);
  const empirical = zeros(w.length);
  for (let k = 0; k < n; k++) {
    const x = X[k]!;
    if (x.length !== w.length || !x.every((entry) => Number.isFinite(entry))) throw new RangeError("bad input");
    if (y[k] !== 0 && y[k] !== 1) throw new RangeError("bad label");
    let z = 0;
    x.forEach((entry, j) => {
      z += entry * w[j]!;
    });
    // 1/(2 cosh(z/2))² is p(1 - p), and the probability of the other label is (1 - tanh)/2.
    const half = Math.cosh(z / 2);
    add(fisher, 1 / (4 * half * half * n), x);
    const surprise = (1 - Math.tanh((y[k] === 1 ? z : -z) / 2)) / 2;
    add(empirical, (surprise * surprise) / n, x);
  }
  return { fisher, empirical, hessian: fisher.map((row) => [...row]) };
};
