import { integerPower } from "../../values/arithmetic.ts";
import { type PolynomialTerm, polynomialBody } from "../../values/polynomial.ts";
import { Type } from "../../values/typebox.ts";
import type { Value } from "../../values/value.ts";
import { defineGenerator } from "../generator.ts";
import { type CriticalPoint, drawPolynomial, polynomial } from "./polynomial.ts";

/**
 * A polynomial in two variables whose critical points are all known: `p(x) + q(y)`, critical at the grid of their
 * critical points, or `p(x ± y) + q(y)`, which hides the grid and fills the Hessian.
 */
export const polynomial2d = defineGenerator({
  summary: "A polynomial in `x` and `y` with whole coefficients whose critical points are all known and labelled",
  options: Type.Object(
    {
      x: Type.Object(polynomial.options.properties, {
        additionalProperties: false,
        description: "The polynomial in `x`, or in `x ± y`: options as of `polynomial`",
      }),
      y: Type.Object(polynomial.options.properties, {
        additionalProperties: false,
        description: "The polynomial in `y`: options as of `polynomial`",
      }),
      sheared: Type.Optional(Type.Boolean({ description: "Put `x + y` or `x - y` for `x`; not unless told" })),
    },
    { additionalProperties: false },
  ),
  example: { x: { count: 2 }, y: { count: 1 }, sheared: true },
  draw(rng, { x, y, sheared = false }) {
    const p = drawPolynomial(rng, x);
    const q = drawPolynomial(rng, y);
    const factor = sheared ? 2 * rng.integer(0, 1) - 1 : 0;
    const terms = sumOfTerms([
      ...p.coefficients.flatMap((c, n) => expandPower(c, n, factor)),
      ...q.coefficients.map((c, n) => ({ c, powers: [0, n] })),
    ]);
    const criticalPoints = p.criticalPoints
      .flatMap((u) =>
        q.criticalPoints.map((v) => ({
          x: [u.x - factor * v.x + 0, v.x],
          label: trueLabel(u, v),
          hessianLabel: hessianLabel(u, v),
        })),
      )
      .sort((a, b) => a.x[0]! - b.x[0]! || a.x[1]! - b.x[1]!);
    return { terms, criticalPoints, function: polynomialBody(terms, ["x", "y"]) } as unknown as Value;
  },
});

/** `c·(x + factor·y)^n` by the binomial theorem. */
function expandPower(c: number, n: number, factor: number): PolynomialTerm[] {
  let binomial = 1;
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) binomial = (binomial * (n - k + 1)) / k;
    return { c: c * binomial * integerPower(factor, k) + 0, powers: [n - k, k] };
  });
}

/** Like terms together, without zeros, by falling degree and then by falling power of `x`. */
function sumOfTerms(terms: readonly PolynomialTerm[]): PolynomialTerm[] {
  const sums = new Map<string, PolynomialTerm>();
  for (const { c, powers } of terms) {
    const key = powers.join();
    sums.set(key, { c: (sums.get(key)?.c ?? 0) + c, powers });
  }
  const degree = ({ powers }: PolynomialTerm) => powers[0]! + powers[1]!;
  return [...sums.values()]
    .filter(({ c }) => c !== 0)
    .sort((a, b) => degree(b) - degree(a) || b.powers[0]! - a.powers[0]!);
}

/** What the point is: a change of variables `x ± y` changes no type. */
function trueLabel(u: CriticalPoint, v: CriticalPoint): "minimum" | "maximum" | "saddle" {
  return u.label === v.label && u.label !== "inflection" ? u.label : "saddle";
}

/** What the eigenvalues of the Hessian say; a multiple root is a zero eigenvalue. */
function hessianLabel(u: CriticalPoint, v: CriticalPoint): "minimum" | "maximum" | "saddle" | "inconclusive" {
  return u.multiplicity > 1 || v.multiplicity > 1 ? "inconclusive" : trueLabel(u, v);
}
