// The independent method iterates, as a learner does, but scales by powers of two only, which is exact; the length is divided out once,
// at the very end, from vector and quotient alike.

interface Pair {
  lambda: number;
  vector: number[];
}

function scaled(v: readonly number[]): number[] {
  const largest = Math.max(...v.map(Math.abs));
  let factor = 1;
  while (largest * factor > 2) factor /= 2;
  while (largest * factor < 1) factor *= 2;
  return v.map((x) => x * factor);
}

export function powerIteration(hv: (v: readonly number[]) => number[], v0: readonly number[], iters: number): Pair {
  if (iters < 0 || Math.floor(iters) !== iters) throw new RangeError("malformed number of iterations");
  if (v0.some((x) => !Number.isFinite(x)) || Math.max(0, ...v0.map(Math.abs)) === 0)
    throw new RangeError("malformed v0");
  let v = scaled(v0);
  for (let t = 0; t < iters; t++) {
    const w = hv(v);
    if (w.every((x) => x === 0)) break;
    v = scaled(w);
  }
  const last = hv(v);
  let square = 0;
  let product = 0;
  for (const [i, x] of v.entries()) {
    square += x * x;
    product += x * last[i]!;
  }
  return { lambda: product / square, vector: v.map((x) => x / Math.sqrt(square)) };
}

export function mine({
  H,
  v0,
  iters,
}: {
  H: readonly (readonly number[])[];
  v0: readonly number[];
  iters: number;
}): Pair {
  return powerIteration((v) => H.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0)), v0, iters);
}
