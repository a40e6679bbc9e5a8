import type { ProblemSet } from "../../definition/course.ts";
import type { GradeTask } from "./protocol.ts";

/**
 * Whether a submission is another attempt than the set allows.
 *
 * @param submission Its digest; `null` when nothing was handed in.
 * @param tried The digests of those that were judged before.
 */
export function isOneTooMany({ attempts }: ProblemSet, submission: string | null, tried: readonly string[]): boolean {
  return attempts !== null && submission !== null && tried.length >= attempts && !tried.includes(submission);
}

/** What is said of submissions that were one too many. */
export function tooManyAttempts(
  { attempts }: ProblemSet,
  late: readonly Pick<GradeTask, "learner" | "problem">[],
): string {
  const names = late.map(({ learner, problem }) => `${learner}, ${problem}`).join("; ");
  return `Not graded, as the ${attempts} attempts that the set allows were used before: ${names}; the results of the last counted attempt stand`;
}
