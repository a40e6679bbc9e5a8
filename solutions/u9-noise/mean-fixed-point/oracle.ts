// The independent method runs SGD itself: from two starts, every possible step or epoch is carried out and the results are
// averaged. Two values of an affine function determine it, and so its fixed point.

type Vector = readonly number[];

/** All orders of 0, …, n - 1: every order of n - 1 samples with the last one put in everywhere. */
function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((order) => {
    const longer: number[][] = [];
    for (let place = 0; place < n; place++) longer.push([...order.slice(0, place), n - 1, ...order.slice(place)]);
    return longer;
  });
}

export function meanFixedPoint(a: Vector, c: Vector, eta: number, scheme: "iid" | "reshuffle"): number {
  const n = a.length;
  if (n < 1 || c.length !== n) throw new RangeError("malformed data");
  for (const entry of a.concat(c)) if (!Number.isFinite(entry)) throw new RangeError("not finite");
  if (!Number.isFinite(eta) || eta <= 0) throw new RangeError("malformed learning rate");
  const runs = scheme === "iid" ? a.map((_, i) => [i]) : orders(n);
  const after = (start: number) => {
    let total = 0;
    for (const run of runs) {
      let theta = start;
      for (const i of run) theta -= eta * a[i]! * (theta - c[i]!);
      total += theta;
    }
    return total / runs.length;
  };
  // Both starts on the scale of the data, around the middle.
  const middle = c.reduce((sum, entry) => sum + entry, 0) / n;
  const low = after(middle - 1);
  const high = after(middle + 1);
  const slope = (high - low) / 2;
  if (slope >= 1 || slope <= -1) throw new RangeError("no contraction");
  // The mean moves by (slope - 1) times the distance to the fixed point.
  return middle + ((high + low) / 2 - middle) / (1 - slope);
}
