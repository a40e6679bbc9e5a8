type Vec = readonly number[];

const dot = (a: Vec, b: Vec) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const length = (a: Vec) => Math.sqrt(dot(a, a));

export function powerIteration(hv: (v: Vec) => number[], v0: Vec, iters: number): { lambda: number; vector: number[] } {
  if (!Number.isInteger(iters) || iters < 0) throw new RangeError("iters must be a whole number");
  const size = length(v0);
  if (!(size > 0 && size < Infinity)) throw new RangeError("v0 must be finite and not 0");
  let v = v0.map((x) => x / size);
  for (let t = 0; t < iters; t++) {
    const w = hv(v);
    const stretch = length(w);
    if (stretch === 0) return { lambda: 0, vector: v };
    v = w.map((x) => x / stretch);
  }
  return { lambda: dot(v, hv(v)), vector: v };
}

export function mine({ H, v0, iters }: { H: readonly Vec[]; v0: Vec; iters: number }) {
  return powerIteration((v) => H.map((row) => dot(row, v)), v0, iters);
}
