// The independent method tries learning rates, bounds and starts, and hands in the first whose run has the properties asked for.

interface Witness {
  lambda: number;
  eta: number;
  c: number;
  x0: number;
}

function isWitness({ lambda, eta, c, x0 }: Witness): boolean {
  let x = x0;
  let clipped = false;
  for (let t = 1; t <= 2000; t++) {
    const gradient = lambda * x;
    const used = Math.abs(gradient) > c ? Math.sign(gradient) * c : gradient;
    x -= eta * used;
    if (t <= 1900) continue;
    if (Math.abs(x) < 2 * Math.abs(x0) || Math.abs(x) > 5 * eta * c) return false;
    if (Math.abs(lambda * x) > 1.01 * c) clipped = true;
  }
  return clipped;
}

export function witness({ curvature }: { curvature: number }): Witness {
  for (const x0 of [1e-4, 1e-7])
    for (const c of [10, 0.1])
      for (let eta = 0.25 / curvature; eta < 30 / curvature; eta *= 2.5) {
        const candidate = { lambda: curvature, eta, c, x0 };
        if (isWitness(candidate)) return candidate;
      }
  throw new Error("no witness found");
}
