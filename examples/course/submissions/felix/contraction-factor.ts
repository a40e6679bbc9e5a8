// The independent method: exact arithmetic. Doubles are fractions over a power of two, so that with whole numbers of any
// length every factor is known without rounding, and so is which of them is largest. The only rounding is at the very end.

/** A double as an exact fraction: `numerator / 2^shift`. */
function exactly(x: number): { numerator: bigint; shift: bigint } {
  let shift = 0n;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift += 1n;
  }
  return { numerator: BigInt(scaled), shift };
}

export function contraction(eigs: readonly number[], eta: number): { mu: number; slowest: number[] } {
  if (eigs.length === 0) throw new RangeError("no eigenvalues");
  for (const x of [...eigs, eta]) if (Number.isNaN(x) || Math.abs(x) === Infinity) throw new RangeError("not finite");
  if (eta <= 0) throw new RangeError("no step");
  const step = exactly(eta);
  const modes = eigs.map((lambda) => ({ lambda, exact: exactly(lambda) }));
  let common = 0n;
  for (const { exact } of modes) if (exact.shift > common) common = exact.shift;
  const one = 1n << (step.shift + common);
  // |1 - eta·lambda| times `one`.
  const factors = modes.map(({ lambda, exact }) => {
    const signed = one - step.numerator * (exact.numerator << (common - exact.shift));
    return { lambda, size: signed < 0n ? -signed : signed };
  });
  factors.sort((a, b) => (a.size < b.size ? 1 : a.size > b.size ? -1 : 0));
  const largest = factors[0]!.size;
  const slowest: number[] = [];
  for (const { lambda, size } of factors) {
    if ((largest - size) * 1_000_000_000n > largest) break;
    if (!slowest.includes(lambda)) slowest.push(lambda);
  }
  const digits = 100n;
  const mu = Number((largest << digits) / one) / Number(1n << digits);
  return { mu, slowest: Array.from(Float64Array.from(slowest).sort()) };
}
