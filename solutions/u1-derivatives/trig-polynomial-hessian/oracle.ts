// The independent method differentiates no formula: it computes with jets (value, gradient, Hessian), to which sums, products,
// sines and cosines are taught once and for all, and evaluates f itself on them.

interface Jet {
  readonly value: number;
  readonly grad: readonly number[];
  readonly hess: readonly (readonly number[])[];
}

const AXES = [0, 1, 2];

const variable = (value: number, axis: number): Jet => ({
  value,
  grad: AXES.map((i) => (i === axis ? 1 : 0)),
  hess: AXES.map(() => AXES.map(() => 0)),
});

const plus = (f: Jet, g: Jet): Jet => ({
  value: f.value + g.value,
  grad: AXES.map((i) => f.grad[i]! + g.grad[i]!),
  hess: AXES.map((i) => AXES.map((j) => f.hess[i]![j]! + g.hess[i]![j]!)),
});

const times = (f: Jet, g: Jet): Jet => ({
  value: f.value * g.value,
  grad: AXES.map((i) => f.grad[i]! * g.value + f.value * g.grad[i]!),
  hess: AXES.map((i) =>
    AXES.map(
      (j) => f.hess[i]![j]! * g.value + f.grad[i]! * g.grad[j]! + f.grad[j]! * g.grad[i]! + f.value * g.hess[i]![j]!,
    ),
  ),
});

/** A function of one variable after a jet; its value and first two derivatives there are given. */
const after = (value: number, first: number, second: number, inner: Jet): Jet => ({
  value,
  grad: AXES.map((i) => first * inner.grad[i]!),
  hess: AXES.map((i) => AXES.map((j) => second * inner.grad[i]! * inner.grad[j]! + first * inner.hess[i]![j]!)),
});

const sine = (f: Jet) => after(Math.sin(f.value), Math.cos(f.value), -Math.sin(f.value), f);
const cosine = (f: Jet) => after(Math.cos(f.value), -Math.sin(f.value), -Math.cos(f.value), f);
const scaled = (factor: number, f: Jet) => after(factor * f.value, factor, 0, f);

const shown = (f: Jet) => ({ grad: [...f.grad], hess: f.hess.map((row) => [...row]) });

export function gradHess(
  a: number,
  b: number,
  p: readonly [number, number, number],
): { grad: number[]; hess: number[][] } {
  if ([a, b, ...p].some((entry) => !(Math.abs(entry) < Number.POSITIVE_INFINITY))) throw new RangeError("malformed");
  const [x, y, z] = p.map(variable) as [Jet, Jet, Jet];
  const power = times(times(x, x), times(times(y, y), y));
  return shown(plus(scaled(a, power), scaled(-b, cosine(times(y, z)))));
}

export function mine(own: { c: number; d: number; u: number; v: number; w: number }): {
  grad: number[];
  hess: number[][];
} {
  const [x, y, z] = [own.u / 4, own.v / 4, own.w / 4].map(variable) as [Jet, Jet, Jet];
  return shown(plus(scaled(own.c, times(x, times(y, y))), scaled(own.d, sine(times(x, z)))));
}
