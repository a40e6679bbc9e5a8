import type { FunctionBody } from "../../values/function-value.ts";
import { polynomialBody } from "../../values/polynomial.ts";
import { type Static, Type } from "../../values/typebox.ts";
import type { Value } from "../../values/value.ts";
import { defineGenerator } from "../generator.ts";
import type { Rng } from "../rng.ts";
import { drawSpread } from "./subset.ts";

const OPTIONS = Type.Object(
  {
    roots: Type.Optional(
      Type.Array(Type.Integer(), {
        minItems: 1,
        description: "The critical points, all different; drawn unless given",
      }),
    ),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 6, description: "For drawn critical points: how many" })),
    min: Type.Optional(
      Type.Integer({ description: "For drawn critical points: the smallest possible; -3 unless given" }),
    ),
    max: Type.Optional(
      Type.Integer({ description: "For drawn critical points: the largest possible; 3 unless given" }),
    ),
    gap: Type.Optional(
      Type.Integer({ minimum: 1, description: "For drawn critical points: how far apart at least; 1 unless given" }),
    ),
    multiplicities: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), {
        description:
          "Multiplicities as roots of the derivative: of `roots` one by one, of drawn points in random order. " +
          "An even one is an inflection. All 1 unless given",
      }),
    ),
    leading: Type.Optional(
      Type.Number({
        description:
          "Leading coefficient of the derivative; unless given the smallest whole number that makes all coefficients " +
          "whole, with a random sign",
      }),
    ),
    constant: Type.Optional(Type.Number({ description: "The value at 0; 0 unless given" })),
  },
  { additionalProperties: false },
);

/** A critical point of a polynomial in one variable. */
export interface CriticalPoint {
  readonly x: number;
  /** As a root of the derivative: 1 where the second derivative decides. */
  readonly multiplicity: number;
  readonly label: "minimum" | "maximum" | "inflection";
}

/** A polynomial in `x`; lists of coefficients begin with the constant. */
export interface DrawnPolynomial {
  readonly coefficients: readonly number[];
  readonly derivative: readonly number[];
  /** Ascending. */
  readonly criticalPoints: readonly CriticalPoint[];
  readonly function: FunctionBody;
}

/** A polynomial in one variable whose derivative is `leading · Π(x - root)^multiplicity`. */
export const polynomial = defineGenerator({
  summary: "A polynomial in `x` with whole coefficients and prescribed critical points, which are labelled",
  options: OPTIONS,
  example: { count: 3, min: -4, max: 4, multiplicities: [1, 2, 1] },
  draw(rng, options) {
    return drawPolynomial(rng, options) as unknown as Value;
  },
});

export function drawPolynomial(rng: Rng, options: Static<typeof OPTIONS>): DrawnPolynomial {
  const roots = drawRoots(rng, options);
  const product = roots.reduce<number[]>(
    (factors, { x, multiplicity }) => {
      let result = factors;
      for (let i = 0; i < multiplicity; i++) result = timesLinear(result, x);
      return result;
    },
    [1],
  );
  const leading = options.leading ?? (2 * rng.integer(0, 1) - 1) * smallestFactor(product);
  if (leading === 0) throw new RangeError("Cannot draw a polynomial as leading must not be 0: current value is 0");
  const derivative = product.map((coefficient) => leading * coefficient + 0);
  const coefficients = [options.constant ?? 0, ...derivative.map((coefficient, k) => coefficient / (k + 1))];
  const terms = coefficients.map((c, power) => ({ c, powers: [power] })).reverse();
  return {
    coefficients,
    derivative,
    criticalPoints: roots.map((root) => ({ ...root, label: labelOf(root, roots, leading) })),
    function: polynomialBody(terms, ["x"]),
  };
}

interface Root {
  readonly x: number;
  readonly multiplicity: number;
}

/** The roots of the derivative, ascending. */
function drawRoots(rng: Rng, options: Static<typeof OPTIONS>): Root[] {
  const { roots: given, count, min, max, gap } = options;
  if ((given === undefined) === (count === undefined)) {
    throw new RangeError(
      `Cannot draw a polynomial as either roots or count must be given: current value is ${given ? "both" : "neither"}`,
    );
  }
  if (given !== undefined && new Set(given).size < given.length) {
    throw new RangeError(`Cannot draw a polynomial as roots must be different: current value is ${given.join(", ")}`);
  }
  const roots =
    given ?? drawSpread(rng, "a polynomial", { count: count!, min: min ?? -3, max: max ?? 3, gap: gap ?? 1 });
  const multiplicities = options.multiplicities ?? roots.map(() => 1);
  if (multiplicities.length !== roots.length) {
    throw new RangeError(
      `Cannot draw a polynomial as there must be ${roots.length} multiplicities: current value is ${multiplicities.length}`,
    );
  }
  const dealt = given === undefined ? rng.shuffle(multiplicities) : multiplicities;
  return roots.map((x, i) => ({ x, multiplicity: dealt[i]! })).sort((a, b) => a.x - b.x);
}

/** A polynomial times `x - root`. */
function timesLinear(factors: readonly number[], root: number): number[] {
  return [...factors, 0].map((_, k) => (factors[k - 1] ?? 0) - root * (factors[k] ?? 0));
}

/** The smallest positive whole number that makes the integral of `product` have whole coefficients. */
function smallestFactor(product: readonly number[]): number {
  return product.reduce((factor, coefficient, k) => {
    const needed = (k + 1) / greatestCommonDivisor(k + 1, Math.abs(coefficient));
    return (factor / greatestCommonDivisor(factor, needed)) * needed;
  }, 1);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** An odd root is where the derivative changes sign: from which to which, the other factors say. */
function labelOf(root: Root, roots: readonly Root[], leading: number): CriticalPoint["label"] {
  if (root.multiplicity % 2 === 0) return "inflection";
  const flips = roots.filter(({ x, multiplicity }) => x > root.x && multiplicity % 2 === 1).length;
  return (flips % 2 === 0) === leading > 0 ? "minimum" : "maximum";
}
