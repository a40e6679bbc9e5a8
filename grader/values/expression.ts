import { cos, exp, integerPower, log, sin } from "./arithmetic.ts";
import * as la from "./linear-algebra.ts";
import { atOrigin, type PlaneTerm } from "./origin.ts";
import { isMatrix, isRecord, isVector, type Scope, sameValue, type Value } from "./value.ts";

/**
 * An expression as data, so that it can be stored in a variant, sent to a child process and shipped with a handout:
 * a number, a name, or `[operator, ...operands]`. Text is `["text", "…"]`, a list `["list", …]`, access `["get", value,
 * key]` (indices count from 0), a condition `["if", test, then, else]`, a call `["call", name, …]`.
 *
 * `definition/expression.ts` makes these from text. Evaluation uses `+ − × ÷ √` only (see `arithmetic.ts`).
 */
export type Expression = number | string | readonly [string, ...Expression[]];

/** An expression met a value that it cannot work with; the message is for the author. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
}

/** Counts the evaluated nodes, so that what a learner's code calls can be charged to it. */
export interface Meter {
  steps: number;
}

const CONSTANTS: Scope = {
  pi: Math.PI,
  e: Math.E,
  true: true,
  false: false,
  null: null,
  Infinity: Number.POSITIVE_INFINITY,
  NaN: Number.NaN,
};

type Callable = (...args: never[]) => Value;

const number = (value: Value, what: string): number => {
  if (typeof value !== "number")
    throw new ExpressionError(`Cannot compute ${what} as a number is needed: got ${kindOf(value)}`);
  return value;
};
const vector = (value: Value, what: string): readonly number[] => {
  if (!isVector(value)) throw new ExpressionError(`Cannot compute ${what} as a vector is needed: got ${kindOf(value)}`);
  return value;
};
const matrix = (value: Value, what: string): la.Matrix => {
  if (!isMatrix(value)) throw new ExpressionError(`Cannot compute ${what} as a matrix is needed: got ${kindOf(value)}`);
  return value;
};
const squareMatrix = (value: Value, what: string): la.Matrix => {
  const rows = matrix(value, what);
  if (rows.length !== rows[0]!.length)
    throw new ExpressionError(`Cannot compute ${what} as a square matrix is needed: got ${kindOf(value)}`);
  return rows;
};
/** A clause judges what a learner answered: a matrix of thousands would keep the judge busy for hours. */
const ofModestSize = (a: la.Matrix): la.Matrix => {
  if (a.length > 100)
    throw new ExpressionError(`Cannot compute this as a matrix of at most 100 rows is needed: got ${a.length}`);
  return a;
};
const list = (value: Value, what: string): readonly Value[] => {
  if (!Array.isArray(value))
    throw new ExpressionError(`Cannot compute ${what} as a list is needed: got ${kindOf(value)}`);
  return value;
};

const planeTerms = (value: Value): readonly PlaneTerm[] =>
  list(value, "at_origin").map((term) => {
    if (!isRecord(term) || ["c", "p", "q"].some((key) => typeof term[key] !== "number"))
      throw new ExpressionError(`Cannot compute at_origin as terms {c, p, q} are needed: got ${kindOf(term)}`);
    return term as unknown as PlaneTerm;
  });

/** Names a value's kind in an error message. */
function kindOf(value: Value): string {
  if (isMatrix(value)) return `a ${value.length}×${value[0]!.length} matrix`;
  if (isVector(value)) return `a vector of length ${value.length}`;
  if (Array.isArray(value)) return "a list";
  return isRecord(value) ? "a record" : JSON.stringify(value);
}

const elementwise =
  (name: string, f: (x: number) => number): ((x: Value) => Value) =>
  (x) =>
    Array.isArray(x) ? x.map((entry: Value) => elementwise(name, f)(entry)) : f(number(x, name));

/** All numbers of the arguments, at any depth: a matrix is gone through once, without an array for each row. */
function gathered(name: string, args: readonly Value[], into: number[] = []): readonly number[] {
  for (const arg of args) {
    if (Array.isArray(arg)) gathered(name, arg, into);
    else into.push(number(arg, name));
  }
  return into;
}

/** Every function an expression may call, with what it computes. */
const FUNCTIONS: Readonly<Record<string, Callable>> = {
  abs: elementwise("abs", Math.abs),
  sqrt: elementwise("sqrt", Math.sqrt),
  square: elementwise("square", (x) => x * x),
  exp: elementwise("exp", exp),
  log: elementwise("log", log),
  sin: elementwise("sin", sin),
  cos: elementwise("cos", cos),
  sign: elementwise("sign", Math.sign),
  floor: elementwise("floor", Math.floor),
  ceil: elementwise("ceil", Math.ceil),
  round: elementwise("round", Math.round),
  min: (...args: Value[]) => gathered("min", args).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
  max: (...args: Value[]) => gathered("max", args).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  sum: (...args: Value[]) => gathered("sum", args).reduce((a, b) => a + b, 0),
  product: (...args: Value[]) => gathered("product", args).reduce((a, b) => a * b, 1),
  length: (x: Value) => (typeof x === "string" ? x.length : list(x, "length").length),
  sort: (x: Value) => [...vector(x, "sort")].sort((a, b) => a - b),
  reverse: (x: Value) => [...list(x, "reverse")].reverse(),
  concat: (...args: Value[]) => args.flatMap((arg) => list(arg, "concat")),
  distinct: (x: Value) => [...new Set(vector(x, "distinct"))],
  /** How many entries equal a value. */
  count: (x: Value, wanted: Value) => list(x, "count").filter((entry) => equal(entry, wanted)).length,
  /** The whole numbers from `from` up to, not including, `to`. */
  range: (from: Value, to: Value) =>
    Array.from(
      { length: Math.max(0, number(to, "range") - number(from, "range")) },
      (_, i) => number(from, "range") + i,
    ),
  /** `count` numbers evenly from `from` to `to`, both included. */
  linspace: (from: Value, to: Value, count: Value) => {
    const [first, last, many] = [from, to, count].map((x) => number(x, "linspace")) as [number, number, number];
    if (!(Number.isInteger(many) && many >= 2 && many <= 10_000))
      throw new ExpressionError(
        `Cannot compute linspace as the count must be a whole number in 2 to 10000: got ${many}`,
      );
    return Array.from({ length: many }, (_, i) => (first * (many - 1 - i) + last * i) / (many - 1));
  },
  /** A record for each row, its fields named: `records(["c", "p"], [[3, 2]])` is `[{ c: 3, p: 2 }]`. */
  records: (names: Value, rows: Value) =>
    list(rows, "records").map((row) => {
      const keys = list(names, "records");
      const entries = list(row, "records");
      if (entries.length !== keys.length)
        throw new ExpressionError(
          `Cannot compute records as every row must have ${keys.length} entries: got ${kindOf(row)}`,
        );
      return Object.fromEntries(keys.map((key, i) => [String(key), entries[i]!]));
    }),
  /** What the polynomial with the terms `{c, p, q}` of `c·x^p·y^q` does at the origin, see `origin.ts`; null if it is none. */
  at_origin: (terms: Value) => (atOrigin(planeTerms(terms)) ?? null) as unknown as Value,
  /** One part of every item: the field of that name of records, or the entry at that index of lists. */
  field: (x: Value, key: Value) => list(x, "field").map((item) => get(item, key)),
  /** The entries from index `from` up to, not including, index `to`. */
  slice: (x: Value, from: Value, to: Value) => list(x, "slice").slice(number(from, "slice"), number(to, "slice")),
  /** The start and the points after each step of gradient descent on `½λx²` whose gradient is clipped to `[-c, c]`. */
  clipped_descent: (lambda: Value, eta: Value, c: Value, x0: Value, steps: Value) => {
    const [slope, rate, bound, start, count] = [lambda, eta, c, x0, steps].map((x) => number(x, "clipped_descent")) as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (!(count >= 0 && count <= 10_000))
      throw new ExpressionError(`Cannot compute clipped_descent as steps must lie in 0 to 10000: got ${count}`);
    const points = [start];
    for (let x = start; points.length <= count; points.push(x))
      x -= rate * Math.max(-bound, Math.min(bound, slope * x));
    return points;
  },
  /** The mean of numbers, or of lists of equal length entry by entry. */
  mean: (x: Value) => {
    const items = list(x, "mean");
    if (items.length === 0) throw new ExpressionError("Cannot compute mean as there must be items: got none");
    return broadcast(
      "/",
      items.reduce((a, b) => broadcast("+", a, b)),
      items.length,
    );
  },
  /** The most digits that any of the numbers is written with, leading and trailing zeros aside: 3 for `[0.375, -1200]`. */
  digits: (...args: Value[]) =>
    Math.max(
      ...gathered("digits", args).map(
        (x) =>
          String(Math.abs(x))
            .split("e")[0]!
            .replace(".", "")
            .replace(/^0+|0+$/g, "").length || 1,
      ),
    ),
  all: (x: Value) => list(x, "all").every((entry) => entry === true),
  any: (x: Value) => list(x, "any").some((entry) => entry === true),
  dot: (a: Value, b: Value) => la.dot(vector(a, "dot"), vector(b, "dot")),
  norm: (a: Value) => la.norm(vector(a, "norm")),
  identity: (n: Value) => la.identity(number(n, "identity")),
  diagonal: (x: Value) => la.diagonal(vector(x, "diagonal")),
  transpose: (a: Value) => la.transpose(matrix(a, "transpose")),
  trace: (a: Value) => squareMatrix(a, "trace").reduce((sum, row, i) => sum + row[i]!, 0),
  determinant: (a: Value) => la.determinant(squareMatrix(a, "determinant")),
  outer: (a: Value, b: Value) => vector(a, "outer").map((x) => vector(b, "outer").map((y) => x * y)),
  /** `x` with `Ax = b`. */
  solve: (a: Value, b: Value) => la.solve(ofModestSize(squareMatrix(a, "solve")), vector(b, "solve")),
  matrix_power: (a: Value, k: Value) =>
    la.matrixPower(ofModestSize(squareMatrix(a, "matrix_power")), number(k, "matrix_power")),
  /** The vectors `x, Ax, …, A^steps x`, e.g. gradient descent on `½xᵀHx` with `A = I - ηH`. */
  orbit: (a: Value, x: Value, steps: Value) =>
    la.orbit(ofModestSize(squareMatrix(a, "orbit")), vector(x, "orbit"), number(steps, "orbit")),
  /** The lengths of `x, Ax, …, A^steps x`. */
  orbit_norms: (a: Value, x: Value, steps: Value) =>
    la
      .orbit(ofModestSize(squareMatrix(a, "orbit_norms")), vector(x, "orbit_norms"), number(steps, "orbit_norms"))
      .map(la.norm),
  /** The largest modulus of an eigenvalue of any square matrix. */
  spectral_radius: (a: Value) => la.spectralRadius(ofModestSize(squareMatrix(a, "spectral_radius"))),
  symmetric: (a: Value) => isMatrix(a) && la.isSymmetric(a),
  square_matrix: (a: Value) => isMatrix(a) && a.length === a[0]!.length,
  finite: (...args: Value[]) => gathered("finite", args).every((entry) => Number.isFinite(entry)),
  /** Eigenvalues of a symmetric matrix, ascending. */
  eigenvalues: (a: Value) => la.symmetricEigenvalues(ofModestSize(matrix(a, "eigenvalues"))),
};

/** The names of the functions that an expression may call, sorted. */
export const FUNCTION_NAMES: readonly string[] = Object.keys(FUNCTIONS).sort();

/** The names that mean the same everywhere, e.g. `pi`. */
export const CONSTANT_NAMES: readonly string[] = Object.keys(CONSTANTS).sort();

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => ((a % b) + b) % b,
};

/** `+ − × ÷` of numbers, of lists entry by entry, and of a number with every entry of a list. */
function broadcast(operator: string, a: Value, b: Value): Value {
  const f = ARITHMETIC[operator]!;
  if (typeof a === "number" && typeof b === "number") return f(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      throw new ExpressionError(
        `Cannot compute "${operator}" as lengths must agree: got ${kindOf(a)} and ${kindOf(b)}`,
      );
    }
    return a.map((entry: Value, i: number) => broadcast(operator, entry, b[i] as Value));
  }
  if (Array.isArray(a) && typeof b === "number") return a.map((entry: Value) => broadcast(operator, entry, b));
  if (Array.isArray(b) && typeof a === "number") return b.map((entry: Value) => broadcast(operator, a, entry));
  throw new ExpressionError(`Cannot compute "${operator}" of ${kindOf(a)} and ${kindOf(b)}`);
}

/** `*` as in linear algebra: matrix products where both sides have rows or are vectors, scaling otherwise. */
function times(a: Value, b: Value): Value {
  const rows = isMatrix(b) ? b.length : isVector(b) ? b.length : undefined;
  const columns = isMatrix(a) ? a[0]!.length : isVector(a) && !isMatrix(b) ? a.length : undefined;
  if (rows === undefined || columns === undefined) return broadcast("*", a, b);
  if (rows !== columns) {
    throw new ExpressionError(`Cannot compute "*" as inner sizes must agree: got ${kindOf(a)} and ${kindOf(b)}`);
  }
  if (isMatrix(a)) return isMatrix(b) ? la.multiply(a, b) : la.apply(a, b as la.Vector);
  return la.dot(a as la.Vector, b as la.Vector);
}

function power(base: Value, exponent: Value): Value {
  const p = number(exponent, '"^"');
  if (typeof base !== "number")
    throw new ExpressionError(`Cannot raise ${kindOf(base)} to a power as it must be a number`);
  if (Number.isInteger(p)) return integerPower(base, p);
  if (p === 0.5) return Math.sqrt(base);
  return exp(p * log(base));
}

/** Equality of values with one zero only: a product such as `-1 * 0` is 0. */
function equal(a: Value, b: Value): boolean {
  return sameValue(withOneZero(a), withOneZero(b));
}

function withOneZero(value: Value): Value {
  if (typeof value === "number") return value + 0;
  if (Array.isArray(value)) return value.map((entry: Value) => withOneZero(entry));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withOneZero(entry)]));
}

function compare(operator: string, a: Value, b: Value): Value {
  if (operator === "==") return equal(a, b);
  if (operator === "!=") return !equal(a, b);
  if (Array.isArray(a)) return a.map((entry: Value) => compare(operator, entry, b));
  if (Array.isArray(b)) return b.map((entry: Value) => compare(operator, a, entry));
  const x = number(a, `"${operator}"`);
  const y = number(b, `"${operator}"`);
  switch (operator) {
    case "<":
      return x < y;
    case "<=":
      return x <= y;
    case ">":
      return x > y;
    default:
      return x >= y;
  }
}

function truth(value: Value, operator: string): boolean {
  if (typeof value !== "boolean")
    throw new ExpressionError(`Cannot compute "${operator}" as true or false is needed: got ${kindOf(value)}`);
  return value;
}

function get(container: Value, key: Value): Value {
  if (typeof key === "number" && Array.isArray(container)) {
    const entry = container[key];
    if (entry === undefined) {
      throw new ExpressionError(
        `Cannot read entry ${key} as indices count from 0 and there are ${container.length} entries`,
      );
    }
    return entry;
  }
  if (typeof key === "string" && isRecord(container) && Object.hasOwn(container, key)) return container[key] as Value;
  throw new ExpressionError(`Cannot read ${JSON.stringify(key)} of ${kindOf(container)}`);
}

/**
 * Evaluates an expression over named values.
 *
 * @throws ExpressionError when a name is missing or an operand has the wrong kind.
 */
export function evaluate(expression: Expression, scope: Scope, meter?: Meter): Value {
  if (meter !== undefined) meter.steps++;
  if (typeof expression === "number") return expression;
  if (typeof expression === "string") {
    if (Object.hasOwn(scope, expression)) return scope[expression] as Value;
    if (Object.hasOwn(CONSTANTS, expression)) return CONSTANTS[expression] as Value;
    throw new ExpressionError(`Cannot find "${expression}"`);
  }
  const [operator, ...operands] = expression;
  switch (operator) {
    case "text":
      return operands[0] as string;
    case "if":
      return truth(evaluate(operands[0]!, scope, meter), "?")
        ? evaluate(operands[1]!, scope, meter)
        : evaluate(operands[2]!, scope, meter);
    case "and":
      return operands.every((operand) => truth(evaluate(operand, scope, meter), "and"));
    case "or":
      return operands.some((operand) => truth(evaluate(operand, scope, meter), "or"));
    case "call":
      return call(
        operands[0] as string,
        operands.slice(1).map((operand) => evaluate(operand, scope, meter)),
      );
  }
  const values = operands.map((operand) => evaluate(operand, scope, meter));
  switch (operator) {
    case "list":
      return values;
    case "get":
      return get(values[0]!, values[1]!);
    case "not":
      return !truth(values[0]!, "not");
    case "negate":
      return broadcast("*", -1, values[0]!);
    case "*":
      return times(values[0]!, values[1]!);
    case ".*":
      return broadcast("*", values[0]!, values[1]!);
    case "^":
      return power(values[0]!, values[1]!);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compare(operator, values[0]!, values[1]!);
    default:
      if (!Object.hasOwn(ARITHMETIC, operator))
        throw new ExpressionError(`Cannot compute "${operator}": no such operator`);
      return broadcast(operator, values[0]!, values[1]!);
  }
}

function call(name: string, args: Value[]): Value {
  const f = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (f === undefined) throw new ExpressionError(`Cannot call "${name}": no such function`);
  try {
    return f(...(args as never[]));
  } catch (error) {
    if (error instanceof RangeError) throw new ExpressionError(error.message);
    throw error;
  }
}

/**
 * How clearly a condition holds: positive when it does, negative when it does not, and for comparisons the difference
 * of both sides relative to `max(1, |left|, |right|)`. `and` is as clear as its least clear part, `or` as its clearest.
 *
 * Property checks ask for a margin rather than for truth, so that rounding never decides whether a witness counts.
 */
export function clearness(expression: Expression, scope: Scope): number {
  if (Array.isArray(expression)) {
    const [operator, ...operands] = expression as [string, ...Expression[]];
    const parts = () => operands.map((operand) => clearness(operand, scope));
    if (operator === "and") return parts().reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    if (operator === "or") return parts().reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    if (operator === "not") return -clearness(operands[0]!, scope);
    if (operator === "<" || operator === "<=" || operator === ">" || operator === ">=") {
      const [left, right] = operands.map((operand) => evaluate(operand, scope));
      if (typeof left === "number" && typeof right === "number") {
        const difference = operator.startsWith("<") ? right - left : left - right;
        // Infinity - Infinity is NaN, yet the two are equal.
        const gap = left === right ? 0 : difference;
        if (Number.isNaN(gap)) return Number.NEGATIVE_INFINITY;
        return Number.isFinite(gap) ? gap / Math.max(1, Math.abs(left), Math.abs(right)) : gap;
      }
    }
  }
  return truth(evaluate(expression, scope), "holds") ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
