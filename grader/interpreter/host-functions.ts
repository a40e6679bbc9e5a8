import { decode, encode } from "../values/codec.ts";
import { ExpressionError } from "../values/expression.ts";
import {
  callFunction,
  type FunctionBody,
  type FunctionValue,
  type FunctionView,
  isFunctionBody,
  isFunctionValue,
} from "../values/function-value.ts";
import { isRecord, type Value } from "../values/value.ts";
import type { Budget } from "./budget.ts";

// What a call costs, in interpreter steps: crossing the border, and each node of the formula.
const STEPS_PER_CALL = 500;
const STEPS_PER_NODE = 20;

interface HostFunction {
  /** Of the argument that it is or is part of. */
  readonly position: number;
  readonly body: FunctionBody;
  /** Set for a view; a body's methods name the view themselves, and are not counted. */
  readonly view?: FunctionView;
}

/**
 * The functions among a call's arguments. They are evaluated here, outside the realm, so that their values are exactly
 * rounded and neither they nor the count of their calls can be tampered with.
 */
export class HostFunctions {
  readonly #budget: Budget;
  /** Never starts again: a function kept from an earlier call must not become one of this call. */
  #nextId = 0;
  readonly #functions = new Map<number, HostFunction>();
  #calls: Record<number, number> = {};
  /** A fault of ours during an evaluation, to be thrown once the realm has been left. */
  fault: unknown;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** How often each function-valued argument has been called, by position. */
  get calls(): Readonly<Record<number, number>> {
    return this.#calls;
  }

  /** Encodes the arguments of a new call as the guest's `call` reads them, with a ticket in the place of each function. */
  encodeArguments(args: readonly (Value | FunctionValue)[]): string {
    this.#functions.clear();
    this.#calls = {};
    const text = `[${args.map((arg, position) => this.#encode(arg as Value, position)).join(",")}]`;
    return (text.includes('"$"') ? "$" : " ") + text;
  }

  #encode(value: Value, position: number): string {
    if (isFunctionValue(value)) {
      this.#calls[position] ??= 0;
      return `{"$":"view","id":${this.#add({ position, body: value.body, view: value.$function })}}`;
    }
    if (isFunctionBody(value)) {
      // The formulas themselves stay here: they are evaluated on this side.
      const { variables, formula, constants } = value;
      const of = encode({ $function: "body", variables, formula, constants });
      return `{"$":"body","id":${this.#add({ position, body: value })},"of":${of}}`;
    }
    if (!holdsFunction(value)) return encode(value);
    if (Array.isArray(value)) return `[${value.map((entry: Value) => this.#encode(entry, position)).join(",")}]`;
    const entries = Object.entries(value as Readonly<Record<string, Value>>);
    const fields = entries.map(([key, entry]) => `${JSON.stringify(key)}:${this.#encode(entry, position)}`).join(",");
    return `{"$":"record","of":{${fields}}}`;
  }

  #add(f: HostFunction): number {
    const id = this.#nextId++;
    this.#functions.set(id, f);
    return id;
  }

  /**
   * Evaluates what the realm calls. A number stands for itself, anything else is encoded text. A failure is a text that
   * begins with `!`: the realm makes a `TypeError` of its own of it, for no case expects one.
   */
  evaluate(id: number, method: FunctionView, point: number | string): number | string {
    const f = this.#functions.get(id);
    if (f === undefined) return "!Cannot evaluate this function as the call that it was handed to is over";
    if (f.view !== undefined) this.#calls[f.position] = (this.#calls[f.position] ?? 0) + 1;
    const meter = { steps: 0 };
    try {
      const argument = typeof point === "number" ? point : decode(point);
      const value = callFunction({ $function: f.view ?? method, body: f.body }, [argument], meter);
      return typeof value === "number" ? value : encode(value);
    } catch (error) {
      if (error instanceof TypeError || error instanceof ExpressionError) return `!${error.message}`;
      this.fault = error;
      return "!Cannot evaluate this function";
    } finally {
      this.#budget.charge(STEPS_PER_CALL + STEPS_PER_NODE * meter.steps);
    }
  }
}

function holdsFunction(value: Value): boolean {
  if (Array.isArray(value)) return value.some(holdsFunction);
  if (!isRecord(value)) return false;
  return isFunctionValue(value) || isFunctionBody(value) || Object.values(value).some(holdsFunction);
}
