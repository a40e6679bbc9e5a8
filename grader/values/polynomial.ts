import type { Expression } from "./expression.ts";
import type { FunctionBody } from "./function-value.ts";
import { isSymmetric } from "./linear-algebra.ts";
import { isMatrix, isVector, type Value } from "./value.ts";

/** `c · Π variables[i]^powers[i]`. */
export interface PolynomialTerm {
  readonly c: number;
  readonly powers: readonly number[];
}

/**
 * The function body of a polynomial in any number of variables: value, gradient and Hessian by the power rule, and a
 * readable formula. Like terms are added where the first of them stands; terms that cancel disappear.
 *
 * @throws RangeError when a term has not one whole power for every variable, or a coefficient is not finite.
 *
 * @example
 * ```ts
 * polynomialBody([{ c: 1, powers: [3, 0] }, { c: -3, powers: [1, 2] }, { c: 2, powers: [0, 0] }], ["x", "y"]).formula;
 * // "x^3 - 3*x*y^2 + 2"
 * ```
 */
export function polynomialBody(terms: readonly PolynomialTerm[], variables: readonly string[]): FunctionBody {
  for (const { c, powers } of terms) {
    if (powers.length !== variables.length || !powers.every((power) => Number.isInteger(power) && power >= 0)) {
      throw new RangeError(
        `Cannot make a polynomial in ${variables.join(", ")} as every term must have one whole power >= 0 a variable: ` +
          `current value is [${powers.join(", ")}]`,
      );
    }
    if (!Number.isFinite(c)) {
      throw new RangeError(`Cannot make a polynomial as coefficients must be finite: current value is ${c}`);
    }
  }
  const collected = collect(terms);
  const first = variables.map((_, i) => differentiate(collected, i));
  return {
    $function: "body",
    variables: [...variables],
    formula: formulaOf(collected, variables),
    constants: {},
    value: sumOf(collected, variables),
    gradient: ["list", ...first.map((partial) => sumOf(partial, variables))],
    hessian: [
      "list",
      ...first.map(
        (partial): Expression => ["list", ...variables.map((_, j) => sumOf(differentiate(partial, j), variables))],
      ),
    ],
  };
}

/**
 * The function body of `½ x'Hx + b'x` in `x1`, …, `xn`; its gradient is `Hx + b`.
 *
 * @throws RangeError when `H` is not a symmetric matrix, or `b` not a vector of its size.
 */
export function quadraticBody(matrix: Value, linear: Value | null): FunctionBody {
  if (!isMatrix(matrix) || !isSymmetric(matrix))
    throw new RangeError("Cannot make a quadratic function as its matrix must be symmetric");
  const n = matrix.length;
  if (linear !== null && !(isVector(linear) && linear.length === n))
    throw new RangeError(`Cannot make a quadratic function as its linear part must be a vector of length ${n}`);
  const variables = matrix.map((_, i) => `x${i + 1}`);
  const powers = (...indices: number[]) => variables.map((_, k) => indices.filter((index) => index === k).length);
  const terms = matrix.flatMap((row, i) =>
    row.slice(i).map((c, offset) => ({ c: offset === 0 ? c / 2 : c, powers: powers(i, i + offset) })),
  );
  return polynomialBody([...terms, ...(linear ?? []).map((c, i) => ({ c, powers: powers(i) }))], variables);
}

function collect(terms: readonly PolynomialTerm[]): PolynomialTerm[] {
  const sums = new Map<string, PolynomialTerm>();
  for (const { c, powers } of terms) {
    const key = powers.join();
    sums.set(key, { c: (sums.get(key)?.c ?? 0) + c, powers });
  }
  return [...sums.values()].filter(({ c }) => c !== 0);
}

/** The partial derivative with respect to the variable of index `i`. */
function differentiate(terms: readonly PolynomialTerm[], i: number): PolynomialTerm[] {
  return terms
    .filter(({ powers }) => powers[i]! > 0)
    .map(({ c, powers }) => ({ c: c * powers[i]!, powers: powers.with(i, powers[i]! - 1) }));
}

function sumOf(terms: readonly PolynomialTerm[], variables: readonly string[]): Expression {
  // Beginning with 0 costs a step and keeps -0, the value of -x at 0, out of what a reader sees.
  return terms.reduce<Expression>((sum, { c, powers }) => {
    if (powers.every((power) => power === 0) && sum === 0) return c;
    return [c < 0 ? "-" : "+", sum, productOf(Math.abs(c), powers, variables)];
  }, 0);
}

function productOf(c: number, powers: readonly number[], variables: readonly string[]): Expression {
  const factors = variables.flatMap((name, i): Expression[] => {
    const power = powers[i]!;
    return power === 0 ? [] : [power === 1 ? name : ["^", name, power]];
  });
  const [head, ...tail] = c === 1 && factors.length > 0 ? factors : [c, ...factors];
  return tail.reduce<Expression>((product, factor) => ["*", product, factor], head!);
}

function formulaOf(terms: readonly PolynomialTerm[], variables: readonly string[]): string {
  const monomial = ({ c, powers }: PolynomialTerm): string => {
    const factors = variables.flatMap((name, i) => {
      const power = powers[i]!;
      return power === 0 ? [] : [power === 1 ? name : `${name}^${power}`];
    });
    const size = Math.abs(c);
    return size === 1 && factors.length > 0 ? factors.join("*") : [String(size), ...factors].join("*");
  };
  const [head, ...tail] = terms;
  if (head === undefined) return "0";
  return tail.reduce(
    (text, term) => `${text} ${term.c < 0 ? "-" : "+"} ${monomial(term)}`,
    (head.c < 0 ? "-" : "") + monomial(head),
  );
}
