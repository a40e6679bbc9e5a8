// The independent method knows no formula for eigenvalues: the spectral radius is the growth rate of the powers M, M², M⁴, … of
// the matrix of one step, stability is read off it, and the bound is found by bisection on stability.

interface Settings {
  readonly eta: number;
  readonly beta1: number;
  readonly eps: number;
}

interface Report {
  effective: number;
  bound: number;
  ratio: number;
  spectralRadius: number;
  stable: boolean;
}

/** How fast the powers of [[a, b], [c, d]] grow, per power. */
function growth(start: readonly [number, number, number, number]): number {
  let [a, b, c, d] = start;
  let logarithm = 0;
  let share = 1;
  for (let squarings = 0; squarings < 60; squarings++) {
    const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
    if (size === 0) return 0;
    logarithm += share * Math.log(size);
    share /= 2;
    [a, b, c, d] = [a / size, b / size, c / size, d / size];
    [a, b, c, d] = [a * a + b * c, a * b + b * d, c * a + d * c, c * b + d * d];
  }
  return Math.exp(logarithm);
}

/** One step, read off what it does to (1, 0) and (0, 1). */
function growthOfStep(rate: number, lambda: number, beta: number): number {
  const step = (x: number, m: number): [number, number] => {
    const averaged = beta * m + (1 - beta) * lambda * x;
    return [x - rate * averaged, averaged];
  };
  const [a, c] = step(1, 0);
  const [b, d] = step(0, 1);
  return growth([a, b, c, d]);
}

export function adamFrozen(lambda: number, v: number, { eta, beta1, eps }: Settings): Report {
  for (const x of [lambda, v, eta, beta1, eps]) if (!(Math.abs(x) < Infinity)) throw new RangeError("not finite");
  if (!(eta > 0) || !(beta1 >= 0) || !(beta1 < 1)) throw new RangeError("eta or beta1");
  if (Math.min(v, eps) < 0 || Math.max(v, eps) === 0) throw new RangeError("v or eps");

  const effective = eta / (Math.sqrt(v) + eps);
  // Scaling m scales the matrix's entries beside the diagonal only: take λ = ±1, so that they are of modest size.
  const ratio = effective * lambda;
  const spectralRadius = growthOfStep(Math.abs(ratio), Math.sign(lambda), beta1);

  let inside = 0.01;
  let outside = 1;
  while (growthOfStep(outside, 1, beta1) < 1) outside *= 2;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (inside + outside) / 2;
    if (growthOfStep(middle, 1, beta1) < 1) inside = middle;
    else outside = middle;
  }
  // On the boundary the growth is 1 up to rounding.
  return { effective, bound: outside, ratio, spectralRadius, stable: spectralRadius < 1 - 1e-9 };
}
