type Vector = readonly number[];

export function meanFixedPoint(a: Vector, c: Vector, eta: number, scheme: "iid" | "reshuffle"): number {
  const n = a.length;
  if (n === 0 || c.length !== n) throw new RangeError("malformed data");
  if (![...a, ...c].every(Number.isFinite)) throw new RangeError("not finite");
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("malformed learning rate");
  const mean = (f: (i: number) => number) => a.reduce((sum, _, i) => sum + f(i), 0) / n;
  const slope =
    scheme === "iid" ? 1 - eta * mean((i) => a[i]!) : a.reduce((product, ai) => product * (1 - eta * ai), 1);
  if (Math.abs(slope) >= 1) throw new RangeError("no contraction");
  if (scheme === "iid") return mean((i) => a[i]! * c[i]!) / mean((i) => a[i]!);
  const end = a.reduce((theta, ai, i) => theta - eta * ai * (theta - c[i]!), 0);
  return end / (1 - slope);
}
