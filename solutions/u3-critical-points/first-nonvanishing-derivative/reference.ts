type Label = "minimum" | "maximum" | "inflection" | "not-critical" | "inconclusive";

/** The parity and the sign of the first derivative that does not vanish. */
export function classify1d({ derivs, tol = 1e-9 }: { derivs: readonly number[]; tol?: number }): Label {
  if (derivs.length === 0 || !derivs.every(Number.isFinite))
    throw new RangeError("derivs must be finite numbers, at least one");
  const first = derivs.findIndex((d) => Math.abs(d) > tol);
  if (first === -1) return "inconclusive";
  const order = first + 1;
  if (order === 1) return "not-critical";
  if (order % 2 === 1) return "inflection";
  return derivs[first]! > 0 ? "minimum" : "maximum";
}

/** The critical points as they were drawn. */
export function mine({
  drawn,
}: {
  drawn: { criticalPoints: readonly { x: number; label: Label }[] };
}): { x: number; label: Label }[] {
  return drawn.criticalPoints.map(({ x, label }) => ({ x, label }));
}
