import type { ResultLine } from "../../report/report.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext } from "../format.ts";
import { inJson, limited } from "../limited.ts";
import { rowsOf, sumOf, titleOf } from "../rows.ts";
import { RESULT_WORDS } from "../words.ts";

/** Gradescope names no limit; as much as anybody reads, and a thousand of them still open in a browser. */
const OUTPUT_BYTES = 65_000;

/**
 * `gradescope/<learner>/results.json`: one test a group of cases.
 *
 * No test is hidden, as one hidden test hides the total. Where a problem could not be judged there is no score at all:
 * Gradescope then says that the autograder failed, and the submission is to be graded again; a sum without that problem
 * would have cost its points.
 */
export const gradescope: Format = {
  name: "gradescope",
  *files(results, context) {
    for (const own of byLearner(results))
      yield [
        `gradescope/${own[0]!.learner}/results.json`,
        [`${JSON.stringify(gradescopeResults(own, context), null, 1)}\n`],
      ];
  },
};

function gradescopeResults(own: readonly ResultLine[], context: FormatContext): object {
  const { language } = context.set;
  const words = RESULT_WORDS[language];
  const score = sumOf(own.map(({ points }) => points));
  const lines = own.map((line) => {
    const points = line.points === null ? words.unjudged : `${line.points} / ${line.max}`;
    const waits = line.provisional === undefined ? "" : `\n${words.provisional(line.provisional.after)}`;
    return `${titleOf(line, context)}: ${line.verdict}, ${points}${waits}`;
  });
  return {
    ...(score === null ? {} : { score }),
    output: lines.join("\n"),
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: own.flatMap((line, i) =>
      rowsOf(line, context).map(({ name, passed, points, max, message }, j) => ({
        name,
        number: `${i + 1}.${j + 1}`,
        // Without any score Gradescope would add up those of the tests.
        ...(points === null || score === null ? {} : { score: points }),
        max_score: max,
        ...(passed === undefined ? {} : { status: passed ? "passed" : "failed" }),
        output: limited(message, OUTPUT_BYTES, language, inJson),
        visibility: "visible",
      })),
    ),
  };
}
