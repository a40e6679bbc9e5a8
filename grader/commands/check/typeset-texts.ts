import type { Problem } from "../../definition/problem.ts";
import type { Diagnostic } from "../../values/diagnostic.ts";
import { LANGUAGES, type Text } from "../../values/language.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { makeValues } from "../../variant/make-value.ts";
import { fillText } from "../../variant/texts.ts";
import { typeset } from "./typeset.ts";

/** Typesets every text that has formulas, with the numbers of one draw: what cannot be would break a handout's page. */
export function typesetTexts(problem: Problem): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  try {
    const parameters = makeValues(problem.parameters, {}, ["texts", problem.id]);
    for (const [path, text] of textsOf(problem)) {
      for (const language of LANGUAGES) {
        try {
          typeset(problem, path, language, fillText(text, parameters, language));
        } catch (error) {
          if (!(error instanceof AuthorError)) throw error;
          diagnostics.push(error.diagnostic);
        }
      }
    }
  } catch (error) {
    // What cannot be drawn is told by those who draw.
    if (!(error instanceof AuthorError)) throw error;
  }
  return diagnostics;
}

function textsOf(problem: Problem): [path: readonly (string | number)[], text: Text][] {
  return [
    [["title"], problem.title],
    [["statement"], problem.statement],
    [["solution"], problem.solution],
    ...problem.hints.map((hint, i): [readonly (string | number)[], Text] => [["hints", i], hint]),
    ...problem.misconceptions.map(({ name, says }): [readonly (string | number)[], Text] => [
      ["misconceptions", name, "says"],
      says,
    ]),
  ];
}
