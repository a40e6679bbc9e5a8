import type { FunctionValue } from "../values/function-value.ts";
import type { Value } from "../values/value.ts";

/**
 * What a piece of code may use. Nothing here is a time: work is counted by the interpreter, in units of 10,000 or so
 * interpreter steps, and is the same on every machine and under every load.
 */
export interface Limits {
  /** Units of work for one call, or for the top-level code. */
  readonly callWork: number;
  /** Units of work for everything together. */
  readonly totalWork: number;
  readonly memoryBytes: number;
  /** Bytes of console output that are kept; the rest is dropped and said to be. */
  readonly outputBytes: number;
}

/** Source files of one program, already JavaScript, by their path inside it, e.g. `index.js`. */
export type Modules = ReadonlyMap<string, string>;

/** One call of an exported function. */
export interface Call {
  readonly function: string;
  /** Plain data; a `FunctionValue` becomes something callable, evaluated outside the realm. */
  readonly args: readonly (Value | FunctionValue)[];
}

/** Where in the program's own files something was thrown; line and column count from 1. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something the program threw. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly frames: readonly Frame[];
}

export type LimitName = "work" | "total-work" | "memory" | "stack";

/** How one call ended. */
export type CallOutcome =
  | {
      readonly kind: "returned";
      /** The answer, encoded by `values/encode-answer.ts` inside the realm. */
      readonly answer: string;
      /** Names (positions, from 0) of the arguments that the call changed. */
      readonly mutated: readonly number[];
      /** How often each function-valued argument was called, by position. */
      readonly calls: Readonly<Record<number, number>>;
      readonly work: number;
    }
  | {
      readonly kind: "threw";
      readonly thrown: Thrown;
      readonly calls: Readonly<Record<number, number>>;
      readonly work: number;
    }
  | { readonly kind: "limit"; readonly limit: LimitName; readonly work: number };

/** How loading a program ended: its exports by kind (`function`, `number`, …), or why there are none. */
export type LoadOutcome =
  | { readonly kind: "loaded"; readonly exports: Readonly<Record<string, string>> }
  | { readonly kind: "syntax-error"; readonly thrown: Thrown }
  | { readonly kind: "threw"; readonly thrown: Thrown }
  | { readonly kind: "limit"; readonly limit: LimitName };
