// The Ritz values as roots of the characteristic polynomials of growing T, each between two roots of the one before.

type Vec = readonly number[];

const length = (v: Vec): number => Math.hypot(...v);
const inner = (a: Vec, b: Vec): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

class Tridiagonal {
  readonly alpha: number[] = [];
  readonly beta: number[] = [];
  largest = 0;

  /** The sign of the characteristic polynomial of the first `size` rows, scaled so that it cannot overflow. */
  private value(x: number, size: number): number {
    let before = 0;
    let now = 1;
    for (let j = 0; j < size; j++) {
      const next = ((x - this.alpha[j]!) * now) / this.largest - ((this.beta[j - 1] ?? 0) / this.largest) ** 2 * before;
      before = now;
      now = next;
    }
    return now;
  }

  ritz(): number[] {
    if (this.largest === 0) return [0];
    let roots: number[] = [];
    const far = 3 * this.largest;
    for (let size = 1; size <= this.alpha.length; size++) {
      const fences = [-far, ...roots, far];
      roots = fences.slice(1).map((fence, i) => {
        let low = fences[i]!;
        let high = fence;
        const rising = this.value(high, size) > this.value(low, size);
        for (let step = 0; step < 80; step++) {
          const middle = (low + high) / 2;
          if (this.value(middle, size) > 0 === rising) high = middle;
          else low = middle;
        }
        return (low + high) / 2;
      });
    }
    return roots;
  }
}

export function lanczos(hv: (v: Vec) => number[], v0: Vec, k: number) {
  if (k < 1 || k % 1 !== 0) throw new RangeError("k");
  if (v0.some((x) => !Number.isFinite(x)) || v0.every((x) => x === 0)) throw new RangeError("v0");
  const t = new Tridiagonal();
  let old: Vec = [];
  let q: Vec = v0.map((x) => x / length(v0));
  while (true) {
    let w = hv(q);
    // The previous direction goes first here, which leaves q'w as it is.
    if (old.length > 0) w = w.map((x, i) => x - t.beta.at(-1)! * old[i]!);
    const a = inner(q, w);
    w = w.map((x, i) => x - a * q[i]!);
    t.alpha.push(a);
    t.largest = Math.max(t.largest, Math.abs(a));
    const b = length(w);
    if (t.alpha.length >= k || b <= t.largest / 1e12) break;
    t.beta.push(b);
    t.largest = Math.max(t.largest, b);
    [old, q] = [q, w.map((x) => x / b)];
  }
  return { alpha: t.alpha, beta: t.beta, ritz: t.ritz() };
}

export function mine(own: { H: readonly Vec[]; v0: Vec; k: number }) {
  return lanczos((v) => own.H.map((row) => inner(row, v)), own.v0, own.k);
}
