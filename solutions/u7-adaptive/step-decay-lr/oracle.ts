// The independent method uses logarithms: ln η_t = ln η_0 - m ln(1/γ), where m counts the multiples of k among 1, …, t.

interface Options {
  readonly base: number;
  readonly gamma: number;
  readonly every: number;
}

export function stepDecay(t: number, { base, gamma, every }: Options): number {
  if (t % 1 !== 0 || every % 1 !== 0 || t < 0 || every <= 0) throw new RangeError("steps");
  if (!(base > 0 && base < Infinity)) throw new RangeError("base");
  if (!(gamma > 0) || gamma > 1) throw new RangeError("gamma");
  const reductions = Array.from({ length: t }, (_, i) => i + 1).filter((step) => step % every === 0).length;
  return Math.exp(Math.log(base) + reductions * Math.log(gamma));
}
