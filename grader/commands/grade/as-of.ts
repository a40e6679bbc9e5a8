import { dueTime, type ProblemSet } from "../../definition/course.ts";
import { whyNoMoment } from "../../definition/moment.ts";
import { UsageError } from "../terminal.ts";

/**
 * When hidden cases are run for a learner, where that is later than the time asked about; by learner, as some have more
 * time.
 *
 * The time is always given, never read from a clock: the same command so gives the same results on any day.
 *
 * @param asOf What `--as-of` says.
 * @throws UsageError when the set has a due date and no time is given, or what is given is no time.
 */
export function hiddenAfterFor(set: ProblemSet, asOf: string | undefined): (learner: string) => string | undefined {
  const wrong = asOf === undefined ? undefined : whyNoMoment(asOf, "the time of --as-of");
  if (wrong !== undefined) throw new UsageError(`${wrong.message}\nHint: ${wrong.hint}`);
  if (set.due === null || set.hiddenBeforeDue) return () => undefined;
  if (asOf === undefined)
    throw new UsageError(
      `Cannot grade "${set.id}" without a time, as it is due at ${set.due} and hidden cases are run after that only\n` +
        'Hint: pass the time of the submission, or the present time, e.g. "--as-of $(date -u +%Y-%m-%dT%H:%M:%SZ)"',
    );
  const now = Date.parse(asOf);
  return (learner) => {
    const due = dueTime(set, learner);
    if (due === null || now > due) return undefined;
    return due === Date.parse(set.due!) ? set.due! : new Date(due).toISOString().replace(".000Z", "Z");
  };
}
