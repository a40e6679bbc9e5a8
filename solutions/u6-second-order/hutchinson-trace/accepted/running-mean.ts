// Welford's one-pass update of mean and variance.

export function hutchinson(hv: (v: readonly number[]) => number[], probes: readonly (readonly number[])[]) {
  if (!probes.length) throw new RangeError("at least one probe, please");
  const n = probes[0]!.length;
  if (probes.some((z) => z.length !== n || z.some((entry) => entry * entry !== 1)))
    throw new RangeError("probes are vectors of signs, all of one length");
  let mean = 0;
  let scatter = 0;
  let count = 0;
  for (const z of probes) {
    const product = hv(z);
    let x = 0;
    for (let i = 0; i < n; i++) x += z[i]! * product[i]!;
    count++;
    const before = x - mean;
    mean += before / count;
    scatter += before * (x - mean);
  }
  return { estimate: mean, sampleVariance: count > 1 ? scatter / (count - 1) : null };
}

// z'Hz is the trace plus twice the products of signs above the diagonal.
export const mine = (own: { H: readonly (readonly number[])[]; probes: readonly (readonly number[])[] }) => {
  const values = own.probes.map((z) => {
    let x = 0;
    own.H.forEach((row, i) => {
      x += row[i]!;
      for (let j = 0; j < i; j++) x += 2 * row[j]! * z[i]! * z[j]!;
    });
    return x;
  });
  const estimate = values.reduce((a, b) => a + b) / values.length;
  let squares = 0;
  for (const x of values) squares += (x - estimate) ** 2;
  return { estimate, sampleVariance: squares / (values.length - 1) };
};
