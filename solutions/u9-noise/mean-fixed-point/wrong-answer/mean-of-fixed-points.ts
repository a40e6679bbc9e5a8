type Vector = readonly number[];

/** The mean intercept of an epoch over all orders of the samples that are left. */
function intercept(left: readonly number[], a: Vector, c: Vector, eta: number): number {
  if (left.length === 0) return 0;
  const total = left.reduce((sum, i) => {
    const rest = left.filter((k) => k !== i);
    const late = rest.reduce((product, k) => product * (1 - eta * a[k]!), 1);
    return sum + late * eta * a[i]! * c[i]! + intercept(rest, a, c, eta);
  }, 0);
  return total / left.length;
}

export function meanFixedPoint(a: Vector, c: Vector, eta: number, scheme: "iid" | "reshuffle"): number {
  const n = a.length;
  if (n === 0 || c.length !== n) throw new RangeError("malformed data");
  if (![...a, ...c].every(Number.isFinite)) throw new RangeError("not finite");
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("malformed learning rate");
  const mean = (f: (i: number) => number) => a.reduce((sum, _, i) => sum + f(i), 0) / n;
  const slope =
    scheme === "iid" ? 1 - eta * mean((i) => a[i]!) : a.reduce((product, ai) => product * (1 - eta * ai), 1);
  if (Math.abs(slope) >= 1) throw new RangeError("no contraction");
  if (scheme === "iid") return mean((i) => c[i]!);
  return intercept([...a.keys()], a, c, eta) / (1 - slope);
}
