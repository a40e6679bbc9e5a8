// The independent method: with BigInt, scaled by a power of two, there is no rounding, and the variance needs no mean: it is half the
// average squared difference of two different values.

type Matrix = readonly (readonly number[])[];

interface Estimate {
  estimate: number;
  sampleVariance: number | null;
}

const SCALE = 2 ** 20;

export function hutchinson(hv: (v: readonly number[]) => number[], probes: Matrix): Estimate {
  const [first] = probes;
  if (first === undefined) throw new RangeError("no probes");
  for (const probe of probes)
    if (probe.length !== first.length || !probe.every((entry) => entry === 1 || entry === -1))
      throw new RangeError("malformed probe");
  const values = probes.map((probe) =>
    hv(probe).reduce((sum, entry, i) => {
      const whole = BigInt(Math.round(entry * SCALE));
      return probe[i] === 1 ? sum + whole : sum - whole;
    }, 0n),
  );
  const total = values.reduce((sum, x) => sum + x, 0n);
  let squares = 0n;
  for (const [k, x] of values.entries()) for (const y of values.slice(k + 1)) squares += (x - y) * (x - y);
  const m = probes.length;
  return {
    estimate: Number(total) / SCALE / m,
    sampleVariance: m > 1 ? Number(squares) / SCALE / SCALE / (m * (m - 1)) : null,
  };
}

export function mine({ H, probes }: { H: Matrix; probes: Matrix }): Estimate {
  return hutchinson((v) => H.map((row) => row.reduce((sum, entry, j) => sum + entry * v[j]!, 0)), probes);
}
