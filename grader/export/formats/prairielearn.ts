import type { ResultLine } from "../../report/report.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext } from "../format.ts";
import { inJson, limited } from "../limited.ts";
import { rowsOf, sumOf } from "../rows.ts";
import { RESULT_WORDS } from "../words.ts";

/** The whole file may have 1 MB; a tenth is left for everything but the messages. */
const MESSAGES_BYTES = 900_000;
const MESSAGE_BYTES = 65_000;

/**
 * `prairielearn/<learner>/results.json`: one test a group of cases.
 *
 * What could not be judged is "not gradable": PrairieLearn then counts no attempt and takes no points. A file that is not
 * gradable is not shown to have failed, so that the words are those of `format_errors`.
 */
export const prairielearn: Format = {
  name: "prairielearn",
  *files(results, context) {
    for (const own of byLearner(results))
      yield [
        `prairielearn/${own[0]!.learner}/results.json`,
        [`${JSON.stringify(prairielearnResults(own, context))}\n`],
      ];
  },
};

function prairielearnResults(own: readonly ResultLine[], context: FormatContext): object {
  const { language } = context.set;
  const words = RESULT_WORDS[language];
  const points = sumOf(own.map((line) => line.points));
  if (points === null) return { gradable: false, format_errors: [words.unjudged] };
  const max = sumOf(own.map((line) => line.max))!;
  const waits = [...new Set(own.flatMap(({ provisional }) => provisional?.after ?? []))].map(words.provisional);
  const rows = own.flatMap((line) => rowsOf(line, context));
  const each = Math.min(MESSAGE_BYTES, Math.floor(MESSAGES_BYTES / rows.length));
  return {
    gradable: true,
    // Where every problem was taken out of the set, nothing is left to do wrong.
    score: max === 0 ? 1 : Math.min(1, points / max),
    ...(waits.length === 0 ? {} : { message: waits.join("\n") }),
    // One test without points would hide those of all.
    tests: rows.map((row) => ({
      name: row.name,
      points: row.points ?? 0,
      max_points: row.max,
      message: limited(row.message, each, language, inJson),
    })),
  };
}
