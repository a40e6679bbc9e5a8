import { ExpressionSyntaxError } from "../definition/expression.ts";
import type { Entry, FunctionFormula, Maker } from "../definition/problem.ts";
import type { Place } from "../values/diagnostic.ts";
import { ExpressionError, evaluate } from "../values/expression.ts";
import type { FunctionBody } from "../values/function-value.ts";
import { polynomialBody, quadraticBody } from "../values/polynomial.ts";
import { showValue } from "../values/show.ts";
import { Compile, Value } from "../values/typebox.ts";
import type { Value as Data, Scope } from "../values/value.ts";
import { AuthorError } from "./author-error.ts";
import type { Generator } from "./generator.ts";
import { generators } from "./generators/index.ts";
import { makeRng } from "./rng.ts";

/** The name of a stream of random numbers, see `makeRng`. */
export type StreamName = readonly (string | number)[];

/**
 * Makes named values one after the other, each from its own stream and able to use those before it.
 *
 * @throws AuthorError when an expression or the options of a generator do not fit what was drawn.
 */
export function makeValues(entries: readonly Entry[], scope: Scope, stream: StreamName): Scope {
  const made: Record<string, Data> = {};
  for (const entry of entries) {
    made[entry.name] = authored(entry.place, `"${entry.name}"`, { ...scope, ...made }, (known) =>
      makeValue(entry.make, known, [...stream, entry.name]),
    );
  }
  return made;
}

/** Runs what an author wrote; what it cannot do becomes an author's error that shows the values drawn so far. */
export function authored<T>(place: Place, what: string, scope: Scope, run: (scope: Scope) => T): T {
  try {
    return run(scope);
  } catch (error) {
    if (!(error instanceof ExpressionError || error instanceof RangeError || error instanceof ExpressionSyntaxError))
      throw error;
    throw new AuthorError(place, "cannot-draw", `Cannot make ${what}: ${error.message}`, showScope(scope));
  }
}

/** The values drawn so far, cut to what a reader can take in. */
export function showScope(scope: Scope): string {
  const shown = Object.entries(scope).map(([name, value]) => `${name} = ${showValue(value).slice(0, 120)}`);
  return shown.length === 0 ? "nothing was drawn before it" : `drawn: ${shown.join("; ")}`;
}

const validators = new WeakMap<Generator, ReturnType<typeof Compile>>();

/** Whether options are what a generator asks for; its schema is compiled once. */
function fits(generator: Generator, options: unknown): boolean {
  let validator = validators.get(generator);
  if (validator === undefined) {
    validator = Compile(generator.options);
    validators.set(generator, validator);
  }
  return validator.Check(options);
}

/** Makes one value; draws come from the stream of that name. */
export function makeValue(make: Maker, scope: Scope, stream: StreamName): Data {
  switch (make.kind) {
    case "literal":
      return make.value;
    case "expression":
      return evaluate(make.expression, scope);
    case "list":
      return make.items.map((item, i) => makeValue(item, scope, [...stream, i]));
    case "function":
      return functionBody(make.formula, make.variables, scope) as unknown as Data;
    case "polynomial": {
      const terms = makeValue(make.terms, scope, stream);
      return polynomialBody(terms as never, make.variables) as unknown as Data;
    }
    case "quadratic":
      return quadraticBody(
        makeValue(make.matrix, scope, stream),
        make.linear === null ? null : makeValue(make.linear, scope, stream),
      ) as unknown as Data;
    case "record": {
      const fields: Record<string, Data> = {};
      for (const field of make.fields)
        fields[field.name] = makeValue(field.make, { ...scope, ...fields }, [...stream, field.name]);
      return fields;
    }
    case "repeat": {
      const count = makeValue(make.count, scope, stream);
      if (typeof count !== "number" || !(Number.isInteger(count) && count >= 0))
        throw new RangeError(
          `Cannot repeat as count must be a whole number >= 0: current value is ${showValue(count)}`,
        );
      return Array.from({ length: count }, (_, index) => makeValue(make.of, { ...scope, index }, [...stream, index]));
    }
    case "draw": {
      const generator = generators[make.generator];
      if (generator === undefined) throw new TypeError(`Cannot draw as there is no generator "${make.generator}"`);
      const options = Object.fromEntries(
        Object.entries(make.options).map(([name, option]) => [name, makeValue(option, scope, stream)]),
      );
      if (!fits(generator, options)) {
        const [first] = Value.Errors(generator.options, options);
        const name = first!.instancePath.slice(1);
        throw new RangeError(
          `Cannot draw by "${make.generator}" as its option ${name} ${first!.message}: current value is ${showValue((options[name] ?? null) as Data)}`,
        );
      }
      return generator.draw(makeRng(stream), options);
    }
  }
}

function functionBody(formula: FunctionFormula, variables: readonly string[], scope: Scope): FunctionBody {
  const constants = Object.fromEntries(
    formula.constants.filter((name) => Object.hasOwn(scope, name)).map((name) => [name, scope[name] as Data]),
  );
  const shown = Object.entries(constants).reduce((text, [name, value]) => {
    const number = typeof value === "number" && value < 0 ? `(${showValue(value)})` : showValue(value);
    return text.replace(new RegExp(`(?<![\\w.])${name}(?!\\w)`, "g"), number);
  }, formula.text);
  return {
    $function: "body",
    variables,
    formula: tidy(shown),
    constants,
    value: formula.value,
    // Not before they are asked for: simplifying a derivative takes longer than all the rest.
    get gradient() {
      return formula.gradient;
    },
    get hessian() {
      return formula.hessian;
    },
  };
}

const NUMBER = String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const MINUS_NEGATIVE = new RegExp(String.raw`- \(-(${NUMBER})\)(?! ?\^)`, "g");
const PLUS_NEGATIVE = new RegExp(String.raw`\+ \(-(${NUMBER})\)(?! ?\^)`, "g");
const LEADING_NEGATIVE = new RegExp(String.raw`(^|[([,] ?)\((-${NUMBER})\)(?! ?\^)`, "g");
const FACTORS = new RegExp(String.raw`(^|[([,] ?|[+-] |(?:^|[([])-)(${NUMBER}) \* (${NUMBER})(?= [*+-]|[)\],]|$)`);

/**
 * Signs and factors that filling in constants has doubled: `x - (-3)` is `x + 3`, `(-3) * x` is `-3 * x`, `4 * 2 * x`
 * is `8 * x`, `1 * x` is `x`.
 */
function tidy(formula: string): string {
  let tidied = formula
    .replace(MINUS_NEGATIVE, "+ $1")
    .replace(PLUS_NEGATIVE, "- $1")
    .replace(LEADING_NEGATIVE, "$1$2")
    .replace(/(?<![\w.])1 \* /g, "");
  for (let before = ""; before !== tidied; ) {
    before = tidied;
    tidied = tidied.replace(FACTORS, (all, lead: string, a: string, b: string) => {
      const product = showValue(Number(a) * Number(b));
      // A product that rounding has made long would only puzzle.
      return product.length > a.length + b.length ? all : lead + product;
    });
  }
  return tidied;
}
