type Vec = readonly number[];

interface Answer {
  alpha: number[];
  beta: number[];
  ritz: number[];
}

const dot = (a: Vec, b: Vec) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Eigenvalues of a symmetric matrix by Jacobi's rotations, ascending. */
function eigenvalues(a: number[][]): number[] {
  const n = a.length;
  for (let sweep = 0; sweep < 20; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const ratio = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let i = 0; i < n; i++) {
          const x = a[i]![p]!;
          const y = a[i]![q]!;
          a[i]![p] = c * x - s * y;
          a[i]![q] = s * x + c * y;
        }
        for (let i = 0; i < n; i++) {
          const x = a[p]![i]!;
          const y = a[q]![i]!;
          a[p]![i] = c * x - s * y;
          a[q]![i] = s * x + c * y;
        }
      }
    }
  }
  return a.map((row, i) => row[i]!).sort((x, y) => x - y);
}

export function lanczos(hv: (v: Vec) => number[], v0: Vec, k: number): Answer {
  if (!Number.isInteger(k) || k < 1) throw new RangeError("k must be a whole number >= 1");
  const size = Math.sqrt(dot(v0, v0));
  if (!(size > 0 && size < Infinity)) throw new RangeError("v0 must be finite and not 0");
  const alpha: number[] = [];
  const beta: number[] = [];
  let q = v0.map((x) => x / size);
  let scale = 0;
  for (let j = 1; ; j++) {
    const w = hv(q);
    const a = dot(q, w);
    alpha.push(a);
    scale = Math.max(scale, Math.abs(a));
    const rest = w.map((x, i) => x - a * q[i]!);
    const b = Math.sqrt(dot(rest, rest));
    if (j === k || b <= 1e-12 * scale) break;
    beta.push(b);
    scale = Math.max(scale, b);
    q = rest.map((x) => x / b);
  }
  const t = alpha.map((a, i) => alpha.map((_, j) => (i === j ? a : Math.abs(i - j) === 1 ? beta[Math.min(i, j)]! : 0)));
  return { alpha, beta, ritz: eigenvalues(t) };
}

export function mine({ H, v0, k }: { H: readonly Vec[]; v0: Vec; k: number }): Answer {
  return lanczos((v) => H.map((row) => dot(row, v)), v0, k);
}
