// Another learner: strip the zeros, then look the rest up.

type Label = "minimum" | "maximum" | "inflection" | "not-critical" | "inconclusive";

class Taylor {
  private readonly orders: { order: number; sign: number }[];

  constructor(derivs: readonly number[], tol: number) {
    if (derivs.length === 0) throw new RangeError("empty");
    this.orders = [];
    for (const [k, d] of derivs.entries()) {
      if (!(Math.abs(d) < Infinity)) throw new RangeError(`derivative ${k + 1} is ${d}`);
      if (Math.abs(d) > tol) this.orders.push({ order: k + 1, sign: Math.sign(d) });
    }
  }

  get label(): Label {
    const leading = this.orders.shift();
    if (!leading) return "inconclusive";
    const { order, sign } = leading;
    switch (order) {
      case 1:
        return "not-critical";
      default:
        return order % 2 ? "inflection" : sign > 0 ? "minimum" : "maximum";
    }
  }
}

export const classify1d = (derivs: readonly number[], tol = 1e-9): Label => new Taylor(derivs, tol).label;

export const mine = ({ a }: { a: readonly number[] }): { x: number; label: Label }[] =>
  [-3, -2, -1, 0, 1, 2, 3]
    .map((x) => ({ x, label: classify1d(derivativesAt(a, x)) }))
    .filter(({ label }) => label !== "not-critical");

/** By repeated synthetic division: the k-th remainder is the derivative of order k over k!. */
function derivativesAt(a: readonly number[], x: number): number[] {
  const rest = [...a].reverse();
  const derivs: number[] = [];
  let factorial = 1;
  for (let k = 0; rest.length > 0; k++) {
    for (let i = 1; i < rest.length; i++) rest[i] = rest[i]! + x * rest[i - 1]!;
    factorial *= k === 0 ? 1 : k;
    derivs.push(rest.pop()! * factorial);
  }
  return derivs.slice(1);
}
