type Vector = readonly number[];

/** θ ↦ slope·θ + shift */
interface Affine {
  slope: number;
  shift: number;
}

const average = (maps: readonly Affine[]): Affine => ({
  slope: maps.reduce((sum, map) => sum + map.slope, 0) / maps.length,
  shift: maps.reduce((sum, map) => sum + map.shift, 0) / maps.length,
});

/** The average over all orders of the given steps: each of them first, then the average over the orders of the rest. */
function epoch(steps: readonly Affine[]): Affine {
  if (steps.length === 0) return { slope: 1, shift: 0 };
  return average(
    steps.map((first, i) => {
      const rest = epoch(steps.filter((_, k) => k !== i));
      return { slope: rest.slope * first.slope, shift: rest.slope * first.shift + rest.shift };
    }),
  );
}

export function meanFixedPoint({
  a,
  c,
  eta,
  scheme,
}: {
  a: Vector;
  c: Vector;
  eta: number;
  scheme: "iid" | "reshuffle";
}): number {
  if (a.length === 0 || c.length !== a.length) throw new RangeError("a and c must be of the same length");
  if (![...a, ...c].every(Number.isFinite)) throw new RangeError("the entries of a and c must be finite numbers");
  if (!(eta > 0 && eta < Number.POSITIVE_INFINITY)) throw new RangeError("eta must be a finite number > 0");
  const steps = a.map((curvature, i) => ({ slope: 1 - eta * curvature, shift: eta * curvature * c[i]! }));
  const { slope, shift } = scheme === "iid" ? average(steps) : epoch(steps);
  if (Math.abs(slope) >= 1) throw new RangeError("the averaged map must be a contraction");
  return shift / (1 - slope);
}
