// The independent method never forms the Hessian: its products with a vector come from the gradient, whose central difference is
// exact up to a cubic term that a second, doubled step cancels. Power iteration gives the eigenvalue.

const gradient = (y: number, w1: number, w2: number): [number, number] => {
  const residual = w1 * w2 - y;
  return [residual * w2, residual * w1];
};

export function sharpness(alpha: number, y: number): { trace: number; lambdaMax: number; etaMax: number } {
  for (const entry of [alpha, y])
    if (entry === 0 || Number.isNaN(entry) || Math.abs(entry) === Infinity) throw new RangeError("malformed");
  const beta = y / alpha;
  const h = 0.01 * Math.min(Math.abs(alpha), Math.abs(beta));
  const along = (d1: number, d2: number): [number, number] => {
    const difference = (step: number) => {
      const [a1, a2] = gradient(y, alpha + step * d1, beta + step * d2);
      const [b1, b2] = gradient(y, alpha - step * d1, beta - step * d2);
      return [(a1 - b1) / (2 * step), (a2 - b2) / (2 * step)] as const;
    };
    const [once, twice] = [difference(h), difference(2 * h)];
    return [(4 * once[0] - twice[0]) / 3, (4 * once[1] - twice[1]) / 3];
  };
  let [v1, v2] = [0.6, 0.8 * Math.sign(y)];
  let lambdaMax = 0;
  for (let i = 0; i < 4; i++) {
    [v1, v2] = along(v1, v2);
    lambdaMax = Math.sqrt(v1 * v1 + v2 * v2);
    [v1, v2] = [v1 / lambdaMax, v2 / lambdaMax];
  }
  return { trace: along(1, 0)[0] + along(0, 1)[1], lambdaMax, etaMax: 2 / lambdaMax };
}

/** Bisection on gradient descent itself: does the steep direction shrink? */
export function mine({ eta, target }: { eta: number; target: number }): { lo: number; hi: number } {
  const settles = (alpha: number) => {
    const once = 1 - eta * sharpness(alpha, target).lambdaMax;
    return once * once < 1;
  };
  const end = (good: number, bad: number) => {
    for (let i = 0; i < 60; i++) {
      const middle = (good + bad) / 2;
      if (settles(middle)) good = middle;
      else bad = middle;
    }
    return good;
  };
  return { lo: end(Math.sqrt(target), 0.01), hi: end(Math.sqrt(target), 100) };
}
