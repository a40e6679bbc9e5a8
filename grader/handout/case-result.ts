import type { Expected, Failure, Outcome } from "../checkers/judge-case.ts";
import { decode, decodeValue, encode, encodeReceived, type Received } from "../values/codec.ts";
import type { FunctionValue } from "../values/function-value.ts";
import type { Text } from "../values/language.ts";
import type { Value } from "../values/value.ts";

/**
 * What became of one public case on a learner's machine: what the tests of a handout tell their reporter, and what
 * `report.html` and `npm run watch` are made of.
 *
 * Plain data that survives JSON. Values are text, encoded by `values/codec.ts`, as `NaN`, infinities and `-0` must
 * survive too; `readArguments` and its neighbours read them. Words are there in both languages, so that a reader can
 * switch without another run.
 */
export interface CaseResult {
  readonly format: 1;
  /** The problem's slug and title. */
  readonly slug: string;
  readonly title: Text;
  /** The case's id; the function's name where it is about the learner's own numbers. */
  readonly id: string;
  /** The title of the group that scores together; absent for the learner's own numbers. */
  readonly group?: Text;
  readonly passed: boolean;
  /** The function that was called, and its arguments' names in order. */
  readonly function: string;
  readonly names: readonly string[];
  readonly args: string;
  /** Absent for the learner's own numbers, whose answer only the official grader knows. */
  readonly expected?: string;
  /** What the function did; absent when it could not be called. */
  readonly outcome?: string;
  /** How far the answer is off, in units of the tolerance; `null` where no tolerance would help. */
  readonly error: number | null;
  /** Why it does not pass. */
  readonly failure?: CaseFailure;
  /** Input, expected, got and the first difference, or what went wrong before the call; absent when it passes. */
  readonly says?: Text;
  /** Names of the misconceptions that do just the same in this case, and of all those that would fail it. */
  readonly fits: readonly string[];
  readonly predicted: readonly string[];
  /** The one that explains the problem's failures best, where one does. */
  readonly misconception?: { readonly name: string; readonly says: Text };
}

/** Why a case does not pass, in one word, with what a picture or a list may need of it. */
export interface CaseFailure {
  readonly kind:
    | Failure["kind"]
    /** The stub as it was handed out. */
    | "not-started"
    /** The file is missing, or cannot be loaded. */
    | "not-loaded"
    | "missing-export"
    /** It was still at work when the time was up. */
    | "endless";
  /** Of a difference: where in the answer, e.g. `.eigs[0]`; and of numbers, how far off and how far off is accepted. */
  readonly path?: string;
  readonly distance?: number;
  readonly tolerance?: number;
}

/** The arguments of the call. Functions are `FunctionValue`s. */
export function readArguments(result: CaseResult): readonly (Value | FunctionValue)[] {
  return decodeValue(result.args) as readonly (Value | FunctionValue)[];
}

/** What the case expects, if the handout knows. */
export function readExpected(result: CaseResult): Expected | undefined {
  return result.expected === undefined ? undefined : (decodeValue(result.expected) as unknown as Expected);
}

/** What the function did with the case, if it could be called. */
export function readOutcome(result: CaseResult): Outcome | undefined {
  return result.outcome === undefined ? undefined : (decode(result.outcome) as unknown as Outcome);
}

/** The opposites of the readers above. */
export const writeArguments = (args: readonly (Value | FunctionValue)[]) => encode(args as readonly Value[]);
export const writeExpected = (expected: Expected) => encode(expected as unknown as Value);
export const writeOutcome = (outcome: Outcome) => encodeReceived(outcome as unknown as Received);
