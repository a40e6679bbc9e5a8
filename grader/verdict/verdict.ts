import type { CertifiedVariant } from "../certificate/make-variant.ts";
import type { Failure, Outcome } from "../checkers/judge-case.ts";
import type { ConsoleOutput } from "../interpreter/console-output.ts";
import type { LimitName } from "../interpreter/interpreter.ts";
import type { Case, Visibility } from "../variant/variant.ts";

/** What can become of a case and of a problem; spelled the same in types, folders, JSON and tests. */
export const VERDICTS = [
  "accepted",
  "wrong-answer",
  "runtime-error",
  "time-limit",
  "memory-limit",
  "compile-error",
  "not-run",
  "judge-error",
] as const;

export type VerdictWord = (typeof VERDICTS)[number];

/** Why a case is not accepted, as data; `report/feedback.ts` says it in words. */
export type CaseReason =
  | {
      readonly kind: "failed";
      readonly outcome: Outcome;
      readonly failure: Failure;
      /** Where the learner's code threw, with the line. */
      readonly place?: string;
    }
  | { readonly kind: "limit"; readonly limit: LimitName; readonly work: number }
  | { readonly kind: "missing-export"; readonly name: string }
  /** The program as a whole cannot be compiled or loaded; the message is the learner's to read. */
  | { readonly kind: "not-loaded"; readonly message: string }
  | { readonly kind: "not-handed-in" }
  | { readonly kind: "judge-error"; readonly reason: string };

/** A case that a learner may see in full, and that fails as a hidden one does. */
export type Sibling =
  /** One of the learner's own public cases. */
  | { readonly kind: "own"; readonly id: string }
  /** A case of a public seed with the learner's own parameters. Siblings are numbered from 1 in a submission. */
  | {
      readonly kind: "fresh";
      readonly number: number;
      readonly certified: CertifiedVariant;
      readonly verdict: CaseVerdict;
    };

/** What became of one case. */
export interface CaseVerdict {
  readonly case: Case;
  readonly visibility: Visibility;
  readonly verdict: VerdictWord;
  readonly reason?: CaseReason;
  /** The misconception whose outcome this one equals. */
  readonly misconception?: string;
  /** It passes when it runs alone: the function keeps something from call to call. */
  readonly keepsState?: true;
  /** What it printed, where a learner may know its input. */
  readonly console?: ConsoleOutput;
  /** The wall clock stopped it, twice, not the count of work. */
  readonly guard?: true;
  /** Of a hidden case. */
  readonly sibling?: Sibling;
}

/** What became of a submission for one problem. */
export interface Verdict {
  readonly verdict: VerdictWord;
  /** Share of the points, from 0 to 1; `null` when we could not judge. */
  readonly share: number | null;
  /** The guard stopped it. */
  readonly guard?: true;
  /** What the top-level code printed. */
  readonly console?: ConsoleOutput;
  /** In the variant's order. */
  readonly cases: readonly CaseVerdict[];
}
