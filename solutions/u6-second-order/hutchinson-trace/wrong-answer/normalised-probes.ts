type Matrix = readonly (readonly number[])[];

interface Estimate {
  estimate: number;
  sampleVariance: number | null;
}

export function hutchinson(hv: (v: readonly number[]) => number[], probes: Matrix): Estimate {
  const m = probes.length;
  if (m === 0) throw new RangeError("no probes");
  const n = probes[0]!.length;
  if (probes.some((z) => z.length !== n || z.some((x) => x !== 1 && x !== -1)))
    throw new RangeError("malformed probes");
  const values = probes.map((z) => {
    const product = hv(z);
    return z.reduce((sum, x, i) => sum + x * product[i]!, 0) / n;
  });
  const sum = values.reduce((a, b) => a + b, 0);
  const mean = sum / m;
  const squares = values.reduce((total, x) => total + (x - mean) * (x - mean), 0);
  return { estimate: mean, sampleVariance: m === 1 ? null : squares / (m - 1) };
}

export function mine({ H, probes }: { H: Matrix; probes: Matrix }): Estimate {
  return hutchinson((v) => H.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0)), probes);
}
