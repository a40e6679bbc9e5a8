import type { ResultLine } from "../../report/report.ts";
import { printable } from "../../values/printable.ts";
import type { Format, FormatContext } from "../format.ts";
import { countedCases, slugOf } from "../rows.ts";
import { RESULT_WORDS } from "../words.ts";

/** The version of check50 whose output this is like. */
const CHECK50 = "4.0.0";

/**
 * `check50/<learner>/<slug>.json`, like `check50 --output json`: a result a case. Where it could not be judged, `error`
 * stands in place of the results, and a case that was not run did neither pass nor fail. Points cannot be said.
 */
export const check50: Format = {
  name: "check50",
  *files(results, context) {
    for (const line of results)
      yield [`check50/${line.learner}/${slugOf(line)}.json`, [`${JSON.stringify(check50Results(line, context))}\n`]];
  },
};

function check50Results(line: ResultLine, { set, groups }: FormatContext): object {
  const words = RESULT_WORDS[set.language];
  const slug = `${line.problem}@${line.version}`;
  if (line.points === null)
    return { slug, error: { type: "JudgeError", value: words.unjudged, traceback: [], data: {} }, version: CHECK50 };
  const results: object[] = countedCases(line).map(({ id, group, verdict, message, console = "" }) => ({
    name: id,
    description: `${groups.get(line.problem)?.get(group)?.[set.language] ?? group}: ${id}`,
    passed: verdict === "not-run" ? null : verdict === "accepted",
    log: console === "" ? [] : printable(console).replace(/\n$/, "").split("\n"),
    cause: verdict === "accepted" ? null : { rationale: verdict, help: message ?? verdict },
    data: {},
    dependency: null,
  }));
  if (line.provisional !== undefined) {
    const cause = { rationale: words.provisional(line.provisional.after) };
    results.push({ name: "hidden", description: "hidden", passed: null, log: [], cause, data: {}, dependency: null });
  }
  return { slug, results, version: CHECK50 };
}
