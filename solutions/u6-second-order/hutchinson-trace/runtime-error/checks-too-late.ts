// Calls hv before it looks at the probes, which hv does not take when they are ragged; and reads a variance that is not there.

type Matrix = readonly (readonly number[])[];

export function hutchinson(hv: (v: readonly number[]) => number[], probes: Matrix) {
  const values = probes.map((z) => hv(z).reduce((sum, entry, i) => sum + entry * z[i]!, 0));
  const estimate = values.reduce((a, b) => a + b) / values.length;
  let squares = 0;
  for (const x of values) squares += (x - estimate) * (x - estimate);
  if (values.length < 2) throw new Error("cannot compute a variance");
  return { estimate, sampleVariance: squares / (values.length - 1) };
}

export function mine(): { estimate: number; sampleVariance: number | null } {
  throw new Error("not done yet");
}
