import type { ProblemSet } from "../../definition/course.ts";
import type { ResultLine } from "../../report/report.ts";
import type { PackedSubmission } from "../../submission/packed.ts";
import type { Seeds } from "../../variant/variant.ts";

// What the command and its threads say to each other.

/** What a thread is made for. */
export interface GradeWorkerData {
  readonly bank: string;
  readonly set: ProblemSet;
  /** The course key, in base64; empty where every task comes prepared. */
  readonly key: string;
}

/** One learner's submission for one problem. */
export type GradeTask = FolderTask | PreparedTask;

/** A submission that lies in the learner's folder. */
export interface FolderTask extends TaskBase {
  readonly folder: string;
}

/** A submission that was read, and a variant whose seeds were drawn with the course key, on another machine. */
export interface PreparedTask extends TaskBase {
  readonly prepared: { readonly submission: PackedSubmission; readonly seeds: Seeds };
}

interface TaskBase {
  readonly learner: string;
  readonly problem: string;
  readonly points: number;
  /** The version whose variant the learner solved, where it is not the bank's present one. */
  readonly version?: number;
  /** The key of the result that is known already: the same key, the same result. */
  readonly known?: string;
  /** The result that is being looked at again, by the same grader: where only the scoring changed, its cases stand. */
  readonly before?: ResultLine;
  /** When hidden cases are run, where that is not yet. */
  readonly hiddenAfter?: string;
  /** The submissions that were judged before, as digests, where the set allows only so many. */
  readonly tried?: readonly string[];
  /** What the guard stops now has reached a limit. */
  readonly lastTry?: true;
}

export type GradeAnswer =
  | { readonly kind: "known" }
  /** The learner has used up the attempts that the set allows, and this is another one. */
  | { readonly kind: "too-many" }
  | { readonly kind: "graded"; readonly key: string; readonly line: ResultLine }
  /** The guard stopped it: to be tried once more, alone, when everything else is done. */
  | { readonly kind: "stopped" }
  /** Not the learner's doing; `line` says so. */
  | { readonly kind: "unjudged"; readonly line: ResultLine; readonly reason: string }
  /** A solution that is known to be right was not accepted here: this thread takes no more work. */
  | { readonly kind: "sick"; readonly reason: string };
