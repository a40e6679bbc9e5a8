import { type CompiledFormula, compileFormula } from "./compile.ts";
import { type Expression, evaluate, type Meter } from "./expression.ts";
import { isRecord, isVector, type Scope, type Value } from "./value.ts";

/**
 * A mathematical function as data: its formula and the formulas of its first two derivatives.
 *
 * `value` may be a list of components, and `gradient` is then the Jacobian, row by row. `hessian` exists for scalar
 * functions only.
 */
export interface FunctionBody {
  readonly $function: "body";
  readonly variables: readonly string[];
  /** As a reader should see it, with the constants filled in. */
  readonly formula: string;
  readonly constants: Scope;
  readonly value: Expression;
  readonly gradient: Expression;
  readonly hessian: Expression | null;
}

/** What can be handed to a learner's code of a function body. */
export const FUNCTION_VIEWS = [
  "value",
  "gradient",
  "hessian",
  "derivative",
  "secondDerivative",
  "hessianVector",
] as const;

export type FunctionView = (typeof FUNCTION_VIEWS)[number];

/** A function-valued argument as data: one view of a body. */
export interface FunctionValue {
  readonly $function: FunctionView;
  readonly body: FunctionBody;
}

export function isFunctionBody(value: unknown): value is FunctionBody {
  return isRecord(value) && value.$function === "body";
}

export function isFunctionValue(value: unknown): value is FunctionValue {
  return isRecord(value) && (FUNCTION_VIEWS as readonly unknown[]).includes(value.$function);
}

/** Raised for a call with arguments of the wrong shape. A `TypeError`, never the `RangeError` that a case may expect. */
function wrongArguments(view: FunctionView, expected: string): TypeError {
  return new TypeError(`Cannot evaluate this ${view} as its argument must be ${expected}`);
}

/**
 * Evaluates a function-valued argument at what the learner's code passed.
 *
 * `value`, `gradient` and `hessian` take a vector; `derivative` and `secondDerivative` take a number and exist for one
 * variable; a body of one variable takes a number for `value` too. A vector may also come as that many numbers.
 * `hessianVector` needs the point in `constants.at`.
 *
 * @throws TypeError when the arguments have the wrong shape.
 */
export function callFunction(f: FunctionValue, args: readonly unknown[], meter?: Meter): Value {
  const { body } = f;
  const scalar = f.$function === "derivative" || f.$function === "secondDerivative";
  const [first] = args;
  if (f.$function === "hessianVector") {
    if (!isVector(first) || first.length !== body.variables.length) {
      throw wrongArguments(f.$function, `a vector of length ${body.variables.length}`);
    }
    const hessian = at(
      body,
      body.hessian,
      body.constants.at as readonly number[],
      meter,
    ) as readonly (readonly number[])[];
    return hessian.map((row) => row.reduce((sum, entry, j) => sum + entry * first[j]!, 0));
  }
  if (scalar || (f.$function === "value" && body.variables.length === 1 && typeof first === "number")) {
    if (typeof first !== "number") throw wrongArguments(f.$function, "a number");
    if (f.$function === "value") return at(body, body.value, [first], meter);
    if (f.$function === "derivative") return (at(body, body.gradient, [first], meter) as readonly Value[])[0] as Value;
    return ((at(body, body.hessian, [first], meter) as readonly Value[])[0] as readonly Value[])[0] as Value;
  }
  // `f(x, y)` is `f([x, y])`.
  const point = args.length > 1 && typeof first === "number" ? args : first;
  if (!isVector(point) || point.length !== body.variables.length) {
    throw wrongArguments(f.$function, `a vector of length ${body.variables.length}`);
  }
  const part = f.$function === "value" ? body.value : f.$function === "gradient" ? body.gradient : body.hessian;
  return at(body, part, point, meter);
}

const compiled = new WeakMap<object, CompiledFormula | null>();

function at(body: FunctionBody, part: Expression | null, point: readonly number[], meter?: Meter): Value {
  if (part === null) throw new TypeError("Cannot evaluate a Hessian of a function with several components");
  const formula = compiledPart(part, body.variables);
  if (formula !== null) {
    if (meter !== undefined) meter.steps += formula.nodes;
    return formula.evaluate(point, body.constants);
  }
  const scope: Record<string, Value> = { ...body.constants };
  body.variables.forEach((name, i) => {
    scope[name] = point[i]!;
  });
  return evaluate(part, scope, meter);
}

/** The compiled form of a formula, kept as long as the formula; `null` where it has none. */
function compiledPart(part: Expression, variables: readonly string[]): CompiledFormula | null {
  if (typeof part !== "object") return null;
  let formula = compiled.get(part);
  if (formula === undefined) {
    formula = compileFormula(part, variables) ?? null;
    compiled.set(part, formula);
  }
  return formula;
}

/**
 * Replaces every function as data by something callable: a view by a function, a body (in what a reference is given)
 * by its data with methods `evaluate`, `gradientAt` and `hessianAt` beside it.
 *
 * @param onCall Told the path of a view (`grad`, `given.f`) whenever it is called, before it is evaluated.
 */
export function revive(value: Value, path: string, onCall: (path: string) => void, meter?: Meter): unknown {
  if (isFunctionValue(value)) {
    return (...args: unknown[]) => {
      onCall(path);
      return callFunction(value, args, meter);
    };
  }
  if (isFunctionBody(value)) {
    const view = (kind: FunctionView) => (x: unknown) => callFunction({ $function: kind, body: value }, [x], meter);
    return {
      ...(value as FunctionBody),
      evaluate: view("value"),
      gradientAt: view("gradient"),
      hessianAt: view("hessian"),
    };
  }
  if (Array.isArray(value)) return value.map((entry: Value, i) => revive(entry, `${path}[${i}]`, onCall, meter));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        revive(entry, path === "" ? key : `${path}.${key}`, onCall, meter),
      ]),
    );
  }
  return value;
}
