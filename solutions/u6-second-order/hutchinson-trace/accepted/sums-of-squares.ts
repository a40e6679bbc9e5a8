type Vec = readonly number[];

function statistics(values: number[]): { estimate: number; sampleVariance: number | null } {
  const m = values.length;
  let sum = 0;
  let sumOfSquares = 0;
  for (const x of values) {
    sum += x;
    sumOfSquares += x * x;
  }
  const estimate = sum / m;
  if (m === 1) return { estimate, sampleVariance: null };
  return { estimate, sampleVariance: (sumOfSquares - (sum * sum) / m) / (m - 1) };
}

export function hutchinson(hv: (v: Vec) => number[], probes: readonly Vec[]) {
  if (probes.length === 0) throw new RangeError("no probes");
  for (const z of probes) {
    if (z.length !== probes[0]!.length) throw new RangeError("different lengths");
    for (const entry of z) if (![1, -1].includes(entry)) throw new RangeError("not a sign");
  }
  return statistics(probes.map((z) => hv(z).reduce((sum, entry, i) => sum + entry * z[i]!, 0)));
}

export function mine(own: { H: readonly Vec[]; probes: readonly Vec[] }) {
  const hv = (v: Vec) => own.H.map((row) => row.reduce((sum, entry, j) => sum + entry * v[j]!, 0));
  return hutchinson(hv, own.probes);
}
