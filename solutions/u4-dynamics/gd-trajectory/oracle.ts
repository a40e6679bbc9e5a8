// The independent method never updates a point. Summed up, the recursion says x_t = x_0 - η (g_0 + g_1 + … + g_{t-1}):
// every point is computed from the start and all gradients so far, and the sum is compensated (Neumaier), so that
// rounding does not pile up along the run. For the learner's own quadratic loss, the powers of I - ηH are used instead.

type Gradient = (x: readonly number[]) => readonly number[];

export function gdTrajectory(grad: Gradient, x0: readonly number[], eta: number, steps: number): number[][] {
  if (Math.floor(steps) !== steps || steps < 0) throw new RangeError("no number of steps");
  if (!(Math.abs(eta) < Infinity) || eta < 0) throw new RangeError("no learning rate");
  if (x0.length < 1 || x0.some((entry) => !(Math.abs(entry) < Infinity))) throw new RangeError("no start");
  const gradients: (readonly number[])[] = [];
  const at = (t: number): number[] =>
    x0.map((entry, i) => compensatedSum([entry, ...gradients.slice(0, t).map((g) => -eta * g[i]!)]));
  while (gradients.length < steps) gradients.push([...grad(at(gradients.length))]);
  return [...gradients, null].map((_, t) => at(t));
}

function compensatedSum(terms: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const term of terms) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

export function mine(own: { H: readonly (readonly number[])[]; start: readonly number[]; eta: number }): number[][] {
  const [a, b, c, d] = own.H.flatMap((row, i) => row.map((entry, j) => (i === j ? 1 : 0) - own.eta * entry));
  const square = [a! * a! + b! * c!, a! * b! + b! * d!, c! * a! + d! * c!, c! * b! + d! * d!];
  const cube = [
    a! * square[0]! + b! * square[2]!,
    a! * square[1]! + b! * square[3]!,
    c! * square[0]! + d! * square[2]!,
    c! * square[1]! + d! * square[3]!,
  ];
  const [x, y] = own.start;
  return [[1, 0, 0, 1], [a!, b!, c!, d!], square, cube].map((power) => [
    power[0]! * x! + power[1]! * y!,
    power[2]! * x! + power[3]! * y!,
  ]);
}
