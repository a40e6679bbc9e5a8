type Matrix = readonly (readonly number[])[];

interface Estimate {
  estimate: number;
  sampleVariance: number | null;
}

/** Mean and unbiased sample variance of z'Hz over the probes z. */
export function hutchinson({ H, probes }: { H: Matrix; probes: Matrix }): Estimate {
  const count = probes.length;
  if (count === 0 || probes.some((probe) => probe.length !== H.length || probe.some((entry) => Math.abs(entry) !== 1)))
    throw new RangeError("there must be a probe, and every probe must have n entries 1 or -1");
  const form = (z: readonly number[]) =>
    H.reduce((sum, row, i) => sum + row.reduce((inner, entry, j) => inner + entry * z[i]! * z[j]!, 0), 0);
  const mean = (xs: readonly number[], among: number) => xs.reduce((sum, x) => sum + x, 0) / among;
  const values = probes.map(form);
  const estimate = mean(values, count);
  const squares = values.map((x) => x - estimate).map((difference) => difference * difference);
  return { estimate, sampleVariance: count === 1 ? null : mean(squares, count - 1) };
}

export function mine(own: { H: Matrix; probes: Matrix }): Estimate {
  return hutchinson(own);
}
