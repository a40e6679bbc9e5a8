import type { ResultLine } from "../../report/report.ts";
import { printable } from "../../values/printable.ts";
import { byLearner } from "../by-learner.ts";
import type { Format, FormatContext } from "../format.ts";
import { limited } from "../limited.ts";
import { countedCases, slugOf, titleOf } from "../rows.ts";
import { RESULT_WORDS } from "../words.ts";

/** GitHub shows the first ten errors and the first ten warnings of a step, and drops the rest without a word. */
const SHOWN_MAX = 10;
const MESSAGE_BYTES = 4_000;

/**
 * `github/<learner>.annotations`: commands that a step of GitHub Actions prints, so that the first failure of each
 * problem stands beside the learner's code. What could not be judged is a warning, not an error.
 */
export const githubAnnotations: Format = {
  name: "github-annotations",
  *files(results, context) {
    for (const own of byLearner(results)) {
      const made = own.flatMap((line) => annotationOf(line, context));
      const first = (level: string) => made.filter((one) => one.startsWith(`::${level} `)).slice(0, SHOWN_MAX);
      yield [`github/${own[0]!.learner}.annotations`, [...first("error"), ...first("warning")]];
    }
  },
};

function annotationOf(line: ResultLine, context: FormatContext): string[] {
  const { set } = context;
  const words = RESULT_WORDS[set.language];
  const first = countedCases(line).find(({ verdict }) => verdict !== "accepted");
  if (first === undefined && line.points !== null) return [];
  const title = `${titleOf(line, context)}: ${line.verdict}`;
  const place = { file: `src/${slugOf(line)}.ts`, ...placeIn(line, first?.message ?? "") };
  const message = line.points === null ? words.unjudged : (first?.message ?? line.verdict);
  const level = line.points === null ? "warning" : "error";
  const properties = Object.entries({ ...place, title }).map(([key, value]) => `${key}=${property(value)}`);
  return [`::${level} ${properties.join(",")}::${data(limited(message, MESSAGE_BYTES, set.language))}\n`];
}

/** Where the compiler stopped; of anything else the message quotes the learner, who could name any place. */
function placeIn({ verdict }: ResultLine, message: string): { readonly file?: string; readonly line?: string } {
  const found = verdict === "compile-error" ? /^((?:[\w@.-]+\/){0,4}[\w@.-]+\.ts):(\d{1,6}):\d+: /.exec(message) : null;
  return found === null ? {} : { file: found[1]!, line: found[2]! };
}

/** As the toolkit of GitHub Actions escapes: without it, a line of the learner's could begin a command of its own. */
function data(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
