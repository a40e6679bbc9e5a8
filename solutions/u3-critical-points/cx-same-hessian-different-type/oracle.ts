// The independent method searches: of many polynomials it measures the Hessian by differences and looks at the values on
// small curves around the origin, until it has met a minimum and a saddle with the same Hessian and the trace asked for.

interface Term {
  c: number;
  p: number;
  q: number;
}

type Polynomial = readonly Term[];

function at(f: Polynomial, x: number, y: number): number {
  return f.reduce((sum, { c, p, q }) => sum + c * x ** p * y ** q, 0);
}

/** Second differences with a step so small that higher orders vanish in rounding to whole numbers. */
function hessian(f: Polynomial): number[] {
  const h = 2 ** -12;
  const xx = (at(f, h, 0) - 2 * at(f, 0, 0) + at(f, -h, 0)) / (h * h);
  const yy = (at(f, 0, h) - 2 * at(f, 0, 0) + at(f, 0, -h)) / (h * h);
  const xy = (at(f, h, h) - at(f, h, -h) - at(f, -h, h) + at(f, -h, -h)) / (4 * h * h);
  return [xx, xy, yy].map((entry) => Math.round(entry) + 0);
}

/** The signs on ellipses that get flatter as they shrink. */
function signs(f: Polynomial): Set<number> {
  const seen = new Set<number>();
  for (const radius of [2 ** -6, 2 ** -8, 2 ** -10]) {
    for (let k = 0; k < 48; k++) {
      const angle = (k * Math.PI) / 24;
      for (const flat of [1, radius, radius * radius])
        seen.add(Math.sign(at(f, radius * flat * Math.cos(angle), radius * Math.sin(angle))));
    }
  }
  return seen;
}

export function witness({ own }: { own: number }): { p: Term[]; q: Term[] } {
  const candidates: Term[][] = [];
  for (const a of [own, own / 2]) {
    for (const c of [2, -2]) {
      for (const rest of [
        { c, p: 0, q: 3 },
        { c, p: 0, q: 6 },
        { c, p: 0, q: 4 },
      ])
        candidates.push([{ c: a, p: 2, q: 0 }, rest]);
    }
  }
  const fitting = candidates.filter((f) => hessian(f)[0]! + hessian(f)[2]! === own);
  for (const p of fitting) {
    if (signs(p).has(-1)) continue;
    const q = fitting.find((f) => signs(f).has(1) && signs(f).has(-1) && String(hessian(f)) === String(hessian(p)));
    if (q !== undefined) return { p, q };
  }
  throw new Error("found nothing");
}
