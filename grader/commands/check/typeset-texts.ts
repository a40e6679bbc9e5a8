import { placeIn } from "../../definition/curriculum.ts";
import type { Problem } from "../../definition/problem.ts";
import { markdownToHtml } from "../../page/markdown.ts";
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
          const filled = fillText(text, parameters, language);
          typeset(problem, path, language, filled);
          diagnostics.push(...loneDollars(problem, [...path, language], filled));
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

/** Where a dollar sign is missing, words are set as a formula and a formula as words: nothing that a parser minds. */
function loneDollars(problem: Problem, path: readonly (string | number)[], markdown: string): Diagnostic[] {
  const html = markdownToHtml(markdown.replaceAll(/(?<!\\)\\\$/g, ""), undefined, () => "");
  const [, rest] = /\$([^<&]*)/.exec(html.replaceAll(/<code[\s\S]*?<\/code>/g, "")) ?? [];
  if (rest === undefined) return [];
  const after = rest.trim().split(/\s+/, 4).join(" ");
  return [
    {
      place: placeIn(problem, path),
      code: "lone-dollar",
      message: `Cannot pair the dollar signs of this text: one is left over ${after === "" ? "at the end of a paragraph" : `before "${after}"`}`,
      hint: 'add the one that is missing in that paragraph, or write "\\$" for one that is no formula',
    },
  ];
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
