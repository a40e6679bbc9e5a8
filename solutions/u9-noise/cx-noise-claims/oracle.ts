// The independent method runs SGD. Around a saddle with the escape direction (3, 4)/5 it tries noise in many directions, and
// hands in the first with which SGD, started at the saddle, moves but never makes a step along the escape direction.

interface Sample {
  H: number[][];
  b: number[];
}

const ESCAPE = [3 / 5, 4 / 5];

/** How far SGD comes, and how far along the escape direction, with samples in an irregular order. */
function run(samples: readonly Sample[], eta: number): { far: number; out: number } {
  let x = [0, 0];
  let far = 0;
  let out = 0;
  for (let t = 0; t < 60; t++) {
    const { H, b } = samples[(t * t + Math.floor(t / 3)) % samples.length]!;
    x = x.map((entry, i) => entry - eta * (H[i]![0]! * x[0]! + H[i]![1]! * x[1]! + b[i]!));
    far = Math.max(far, Math.abs(x[0]!), Math.abs(x[1]!));
    out = Math.max(out, Math.abs(x[0]! * ESCAPE[0]! + x[1]! * ESCAPE[1]!));
  }
  return { far, out };
}

export function witness({ dip, spread }: { dip: number; spread: number }): { samples: Sample[] } {
  // The curvature is -dip along the escape direction and 2 across.
  const H = ESCAPE.map((a, i) => ESCAPE.map((b, j) => (i === j ? 2 : 0) - (dip + 2) * a * b));
  for (const [p, q] of [
    [1, 0],
    [0, 1],
    [3, 4],
    [4, 3],
    [4, -3],
    [3, -4],
  ] as const) {
    const length = Math.sqrt(spread / (p * p + q * q));
    const b = [p * length, q * length];
    const samples = [1, -1].map((sign) => ({ H, b: b.map((entry) => sign * entry) }));
    const { far, out } = run(samples, 0.05 / (dip + 2));
    if (far > 1e-3 && out < 1e-9) return { samples };
  }
  return { samples: [] };
}
