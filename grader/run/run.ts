import type { ConsoleOutput } from "../interpreter/console-output.ts";
import type { Call, CallOutcome, Limits, LoadOutcome } from "../interpreter/interpreter.ts";

/** The call that a case asks for. Inputs only: neither answers nor tolerances ever go where strangers' code runs. */
export interface CaseCall extends Call {
  readonly id: string;
}

/** A program of a stranger, and what to ask it. */
export interface RunRequest {
  /** Source files, already JavaScript, by their path inside the program. */
  readonly modules: readonly (readonly [path: string, text: string])[];
  readonly entry: string;
  readonly calls: readonly CaseCall[];
  readonly limits: Limits;
  /** Functions that the program must export, whether or not a case calls them. */
  readonly requiredExports?: readonly string[];
  /** Each outcome is sent as soon as it is known, so that it can be told which case the guard stopped. */
  readonly eager?: true;
}

/** What became of one case. */
export type CaseOutcome =
  | CallOutcome
  | { readonly kind: "missing-export" }
  /** The program did not load; or an earlier case was stopped by the guard. */
  | { readonly kind: "not-run"; readonly why: "load" | "guard" };

/** What a program answered, case by case, in the order of the request. */
export interface FinishedRun {
  readonly kind: "finished";
  readonly load: LoadOutcome;
  readonly outcomes: ReadonlyMap<string, CaseOutcome>;
  /** Which of the required exports are no functions, in the order of the request. */
  readonly missingExports: readonly string[];
  /** What the top-level code printed, and what each case did. */
  readonly console: ConsoleOutput;
  readonly consoles: ReadonlyMap<string, ConsoleOutput>;
  /** Units of work, of the top-level code and all calls together. */
  readonly work: number;
  /** Whether the wall-clock guard stopped it, twice: at the first case whose outcome is the limit `work`. */
  readonly guard: boolean;
}

/** A run of which nothing is known, through no fault of the program as far as can be told. */
export interface FailedRun {
  readonly kind: "failed";
  /** For our own log, never for a learner. */
  readonly reason: string;
}

export type Run = FinishedRun | FailedRun;
