type Regime = "converges-monotone" | "converges-oscillating" | "cycle-2" | "diverges" | "other";

const TINY = 1e-9;

/** Keeps the last three iterates only, and the numbers of the steps that mattered. */
export const regime = (fprime: (x: number) => number, eta: number, x0: number, steps: number): Regime => {
  if (!(eta > 0) || eta === Infinity) throw new RangeError("eta");
  if (Number.isNaN(x0) || Math.abs(x0) === Infinity) throw new RangeError("x0");
  if (steps < 2 || steps % 1 !== 0 || !isFinite(steps)) throw new RangeError("steps");

  let [older, old, now] = [NaN, NaN, x0];
  let lastMove = 0;
  const turns: number[] = [];
  for (let t = 1; t <= steps; t++) {
    [older, old, now] = [old, now, now - eta * fprime(now)];
    if (Math.abs(now - old) > TINY) lastMove = t;
    if ((now - old) * (old - older) < 0) turns.push(t);
    if (isNaN(now) || Math.abs(now) > 1e6) return "diverges";
  }
  if (Math.abs(x0) > 1e6) return "diverges";
  if (lastMove < steps) {
    // A turn at t joins the steps t - 1 and t; both must lie in the second half of the way.
    const late = turns.some((t) => t <= lastMove && t - 1 > lastMove / 2);
    return late ? "converges-oscillating" : "converges-monotone";
  }
  return Math.abs(now - older) <= TINY ? "cycle-2" : "other";
};
