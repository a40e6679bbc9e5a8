import type { ResultLine } from "../../report/report.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext } from "../format.ts";
import { inJson, limited } from "../limited.ts";
import { rowsOf, slugOf } from "../rows.ts";

/** All results of a job pass through environment variables, of which one may have 128 kB. */
const MESSAGES_BYTES = 60_000;

/**
 * `github-classroom/<learner>/<slug>.json`: what one runner of GitHub Classroom's autograding would have put out, and
 * `outputs.txt` with all of them, one `<name>=<base64>` a line, as a step appends them to `$GITHUB_OUTPUT`.
 *
 * One test a group; Classroom adds up their scores. What its log prints beside, the share of tests that passed times the
 * points, is another number wherever groups have different weights. What could not be judged is worth nothing of nothing,
 * so that Classroom leaves it out of the total.
 */
export const githubClassroom: Format = {
  name: "github-classroom",
  *files(results, context) {
    for (const own of byLearner(results)) {
      const folder = `github-classroom/${own[0]!.learner}`;
      const outputs: string[] = [];
      for (const line of own) {
        const text = JSON.stringify(runnerResult(line, context));
        yield [`${folder}/${slugOf(line)}.json`, [`${text}\n`]];
        // A name with a hyphen could not be read as a variable of a shell.
        outputs.push(`${slugOf(line).replaceAll("-", "_")}=${Buffer.from(text).toString("base64")}\n`);
      }
      yield [`${folder}/outputs.txt`, outputs];
    }
  },
};

function runnerResult(line: ResultLine, context: FormatContext): object {
  const rows = rowsOf(line, context);
  const judged = line.points !== null;
  const status = (passed: boolean | undefined) => (passed === undefined ? "error" : passed ? "pass" : "fail");
  const each = Math.floor(MESSAGES_BYTES / rows.length);
  return {
    version: 1,
    status: !judged ? "error" : rows.every(({ passed }) => passed !== false) ? "pass" : "fail",
    max_score: judged ? line.max : 0,
    tests: rows.map(({ name, passed, points, message }) => ({
      name,
      // What waits for the due date is no error: it would fail the workflow.
      status: judged && passed === undefined ? "pass" : status(passed),
      score: points ?? 0,
      // Only the message of an error is printed; a failure's is read in the job summary.
      message: passed === true ? null : limited(message, each, context.set.language, inJson),
      test_code: "",
      filename: "",
      line_no: 0,
    })),
  };
}
