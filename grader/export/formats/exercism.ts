import type { CaseLine, ResultLine } from "../../report/report.ts";
import type { Language } from "../../values/language.ts";
import { printable } from "../../values/printable.ts";
import type { Format } from "../format.ts";
import { inJson, limited } from "../limited.ts";
import { countedCases, slugOf } from "../rows.ts";
import { RESULT_WORDS } from "../words.ts";

const MESSAGE_BYTES = 65_535;
const OUTPUT_BYTES = 500;
/** The tooling refuses results of more than 500 kB; a fifth is left for names and the like. */
const ALL_BYTES = 400_000;
/** Less than this of what was printed tells nobody anything. */
const OUTPUT_BYTES_MIN = 80;

/**
 * `exercism/<learner>/<slug>/results.json`, version 3: one test a case, in the order of the cases.
 *
 * `error` is what did not run at all: it does not compile, nothing was handed in, or it could not be judged. Points and
 * what is provisional cannot be said.
 */
export const exercism: Format = {
  name: "exercism",
  *files(results, { set }) {
    for (const line of results)
      yield [
        `exercism/${line.learner}/${slugOf(line)}/results.json`,
        [`${JSON.stringify(exercismResults(line, set.language))}\n`],
      ];
  },
};

function exercismResults(line: ResultLine, language: Language): object {
  const { verdict } = line;
  const cases = countedCases(line);
  const ran = line.points !== null && verdict !== "not-run" && cases.some((one) => one.verdict !== "compile-error");
  if (!ran) {
    const message = line.points === null ? RESULT_WORDS[language].unjudged : (cases[0]?.message ?? verdict);
    return { version: 3, status: "error", message: limited(message, MESSAGE_BYTES, language, inJson) };
  }
  const each = ALL_BYTES / cases.length;
  const messageBytes = Math.min(MESSAGE_BYTES, Math.floor(0.75 * each));
  return {
    version: 3,
    status: cases.every((one) => one.verdict === "accepted") ? "pass" : "fail",
    tests: cases.map((one) => ({
      name: one.id,
      status: one.verdict === "accepted" ? "pass" : one.verdict === "wrong-answer" ? "fail" : "error",
      ...(one.verdict === "accepted"
        ? {}
        : { message: limited(one.message ?? one.verdict, messageBytes, language, inJson) }),
      ...printedBy(one, Math.min(OUTPUT_BYTES, Math.floor(0.25 * each)), language),
    })),
  };
}

function printedBy({ console }: CaseLine, bytes: number, language: Language): { readonly output?: string } {
  if (console === undefined || bytes < OUTPUT_BYTES_MIN) return {};
  return { output: limited(printable(console.slice(0, OUTPUT_BYTES + 1)), bytes, language, inJson) };
}
