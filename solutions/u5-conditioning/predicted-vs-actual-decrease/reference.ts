interface Given {
  loss: { evaluate(x: readonly number[]): number };
  g: readonly number[];
  H: readonly (readonly number[])[];
  x: readonly number[];
  eps: number;
}
interface Decrease {
  linear: number;
  quadratic: number;
  actual: number;
  verdict: "less" | "equal" | "more";
}

export function decrease({ loss, g, H, x, eps }: Given): Decrease {
  if (!(eps > 0 && eps < Infinity)) throw new RangeError("eps must be positive and finite");
  if (x.length === 0 || [g, H, ...H].some(({ length }) => length !== x.length))
    throw new RangeError("g and H must fit the entries of x");
  const linear = eps * dot(g, g);
  const curvature = dot(
    g,
    H.map((row) => dot(row, g)),
  );
  const actual = loss.evaluate(x) - loss.evaluate(x.map((entry, i) => entry - eps * g[i]!));
  // Where the two are almost equal, either is the larger modulus; and the linear one is not negative.
  const verdict = Math.abs(actual - linear) <= 1e-9 * linear ? "equal" : actual < linear ? "less" : "more";
  return { linear, quadratic: linear - (eps * eps * curvature) / 2, actual, verdict };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
}
