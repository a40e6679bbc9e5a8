type Vec = readonly number[];
type Mat = readonly (readonly number[])[];
type Label = "minimum" | "maximum" | "saddle" | "inconclusive";
type CriticalPoint = { x: number[]; label: Label };
type Gradient = (x: Vec) => number[];
type Hessian = (x: Vec) => number[][];
type Box = readonly (readonly [number, number])[];

function check(seeds: readonly Vec[], box: Box): void {
  if (!seeds.every((seed) => seed.length === box.length && seed.every(Number.isFinite)))
    throw new RangeError("malformed seed");
  if (!box.every(([lo, hi]) => Number.isFinite(lo) && Number.isFinite(hi) && lo <= hi))
    throw new RangeError("malformed box");
}

const same = (a: Vec, b: Vec) => a.every((entry, i) => Math.abs(entry - b[i]!) < 1e-6);

function solve(h: Mat, g: Vec): number[] | null {
  const n = g.length;
  const a = h.map((row, i) => [...row, g[i]!]);
  const size = Math.max(...h.flat().map(Math.abs));
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[pivot]![k]!)) pivot = i;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    if (!(Math.abs(a[k]![k]!) > 1e-12 * size)) return null;
    for (let i = k + 1; i < n; i++) {
      const factor = a[i]![k]! / a[k]![k]!;
      for (let j = k; j <= n; j++) a[i]![j]! -= factor * a[k]![j]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = a[i]![n]!;
    for (let j = i + 1; j < n; j++) rest -= a[i]![j]! * x[j]!;
    x[i] = rest / a[i]![i]!;
  }
  return x;
}

function newton(grad: Gradient, hess: Hessian, seed: Vec): number[] | null {
  let x = [...seed];
  for (let k = 0; k < 100; k++) {
    const step = solve(hess(x), grad(x));
    if (step === null || !step.every(Number.isFinite)) return null;
    x = x.map((entry, i) => entry - step[i]!);
    if (step.every((entry) => Math.abs(entry) <= 1e-10)) return x;
  }
  return null;
}

function eigenvalues(h: Mat): number[] {
  const a = h.map((row) => [...row]);
  const n = a.length;
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (const row of a) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
        const [up, uq] = [a[p]!, a[q]!];
        a[p] = up.map((entry, k) => c * entry - s * uq[k]!);
        a[q] = uq.map((entry, k) => s * up[k]! + c * entry);
        a[p]![q] = 0;
        a[q]![p] = 0;
      }
    }
  }
  return a.map((row, i) => row[i]!);
}

function classify(h: Mat, tol: number): Label {
  const eigs = eigenvalues(h);
  const zero = tol * Math.max(...eigs.map(Math.abs));
  const up = eigs.filter((lambda) => lambda > zero).length;
  const down = eigs.filter((lambda) => lambda < -zero).length;
  if (up > 0 && down > 0) return "saddle";
  if (up === eigs.length) return "minimum";
  return down === eigs.length ? "maximum" : "inconclusive";
}

export function findCritical(
  grad: Gradient,
  hess: Hessian,
  seeds: readonly Vec[],
  box: Box,
  tol = 1e-9,
): CriticalPoint[] {
  check(seeds, box);
  const found: CriticalPoint[] = [];
  for (const seed of seeds) {
    const x = newton(grad, hess, seed);
    if (x === null || found.some((other) => same(other.x, x))) continue;
    found.push({ x, label: classify(hess(x), tol) });
  }
  return found;
}

export function mine({ p, q, r }: { p: number; q: number; r: number }): CriticalPoint[] {
  const seeds: number[][] = [];
  for (let x = -5; x <= 5; x++) for (let y = -10; y <= 10; y += 5) seeds.push([x, y]);
  return findCritical(
    ([x, y]) => [4 * x! * x! * x! - 2 * p * x! + q * y! + r, q * x! + 2 * y!],
    ([x]) => [
      [12 * x! * x! - 2 * p, q],
      [q, 2],
    ],
    seeds,
    [
      [-50, 50],
      [-50, 50],
    ],
  );
}
