// The intercept of an epoch by the last step that is still to come: a sample is followed by every subset of the others.

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

export const meanFixedPoint = (
  a: readonly number[],
  c: readonly number[],
  eta: number,
  scheme: "iid" | "reshuffle",
): number => {
  if (a.length !== c.length || !a.length) throw new RangeError("bad lengths");
  if ([...a, ...c, eta].some((entry) => Number.isNaN(entry) || Math.abs(entry) === Infinity)) {
    throw new RangeError("bad number");
  }
  if (eta <= 0) throw new RangeError("bad learning rate");
  const n = a.length;
  if (scheme === "iid") {
    const pull = a.reduce((sum, curvature) => sum + curvature, 0);
    if (!(Math.abs(1 - (eta * pull) / n) < 1)) throw new RangeError("no contraction");
    return a.reduce((sum, curvature, i) => sum + curvature * c[i]!, 0) / pull;
  }
  const slope = a.reduce((product, curvature) => product * (1 - eta * curvature), 1);
  if (!(Math.abs(slope) < 1)) throw new RangeError("no contraction");
  let shift = 0;
  for (let i = 0; i < n; i++) {
    for (let followers = 0; followers < 1 << n; followers++) {
      if (followers & (1 << i)) continue;
      let weight = eta * a[i]! * c[i]!;
      let after = 0;
      for (let k = 0; k < n; k++) {
        if (!(followers & (1 << k))) continue;
        weight *= 1 - eta * a[k]!;
        after++;
      }
      shift += (weight * factorial(after) * factorial(n - 1 - after)) / factorial(n);
    }
  }
  return shift / (1 - slope);
};
