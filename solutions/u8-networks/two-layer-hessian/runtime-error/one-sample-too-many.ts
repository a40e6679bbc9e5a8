type Label = "minimum" | "maximum" | "saddle" | "inconclusive";

/** Counts the samples from 1 to n, but they are numbered from 0. */
export function twoLayer(w1: number, w2: number, x: readonly number[], y: readonly number[]) {
  const samples = x.map((input, k) => ({ input, target: y[k] ?? 0 }));
  let p = 0;
  let q = 0;
  for (let k = 1; k <= x.length; k++) {
    const { input, target } = samples[k]!;
    p += (input * target) / x.length;
    q += (input * input) / x.length;
  }
  const mixed = 2 * w1 * w2 * q - p;
  const label: Label = w1 * w1 * w2 * w2 * q * q > mixed * mixed ? "minimum" : "saddle";
  return {
    grad: [w2 * (w1 * w2 * q - p), w1 * (w1 * w2 * q - p)],
    hess: [
      [w2 * w2 * q, mixed],
      [mixed, w1 * w1 * q],
    ],
    label,
  };
}

export function mine(): { lo: number; hi: number } {
  return { lo: 0, hi: 1 };
}
