// The independent method: theory at the place where the run ends. Newton's method finds the fixed point of the map g
// nearest to the last iterate, and a difference quotient its multiplier μ = g'(x*) = 1 - ηf''(x*). Near it the error is
// multiplied by μ in every step, which tells how long the last step was and on which sides the iterates lie, without a
// look at the run. The same with g∘g tells whether the run has settled on a cycle of two points.

type Regime = "converges-monotone" | "converges-oscillating" | "cycle-2" | "diverges" | "other";
type RealMap = (x: number) => number;

const derivative = (map: RealMap, x: number) => {
  const h = 1e-5 * Math.max(1, Math.abs(x));
  return (map(x + h) - map(x - h)) / (2 * h);
};

interface FixedPoint {
  readonly at: number;
  readonly multiplier: number;
}

/** The fixed point of a map near `start`, if Newton's method finds one there. */
function fixedPointNear(map: RealMap, start: number): FixedPoint | undefined {
  const close = (x: number) => Math.abs(map(x) - x) <= 1e-12 * Math.max(1, Math.abs(x));
  let at = start;
  for (let i = 0; i < 50 && !close(at); i++) at += (map(at) - at) / (1 - derivative(map, at));
  return close(at) && Math.abs(at - start) <= 1e-5 ? { at, multiplier: derivative(map, at) } : undefined;
}

/** The length of the last step of a run that ends at `end`, as the multiplier predicts it. */
function lastStep({ at, multiplier }: FixedPoint, end: number): number {
  // Where the multiplier is 0 for all we know, the run has arrived or has not.
  if (Math.abs(multiplier) < 1e-6) return Math.abs(end - at);
  return Math.abs(end - at) * Math.abs(1 - 1 / multiplier);
}

export function regime(fprime: (x: number) => number, eta: number, x0: number, steps: number): Regime {
  if (!(Number.isFinite(eta) && eta > 0)) throw new RangeError("malformed learning rate");
  if (!Number.isFinite(x0)) throw new RangeError("malformed start");
  if (!(Number.isInteger(steps) && steps > 1)) throw new RangeError("malformed number of steps");
  const g = (x: number) => x - eta * fprime(x);
  const twice = (x: number) => g(g(x));

  let end = x0;
  let highest = Math.abs(x0);
  for (let t = 0; t < steps; t++) {
    end = g(end);
    highest = Math.max(highest, Math.abs(end));
  }
  if (Number.isNaN(highest) || highest > 1e6) return "diverges";

  const rest = fixedPointNear(g, end);
  if (rest !== undefined && lastStep(rest, end) <= 1e-9) {
    const startedThere = Math.abs(x0 - rest.at) <= 1e-9;
    return rest.multiplier < -1e-6 && !startedThere ? "converges-oscillating" : "converges-monotone";
  }
  const cycle = fixedPointNear(twice, end);
  return cycle !== undefined && lastStep(cycle, end) <= 1e-9 ? "cycle-2" : "other";
}
