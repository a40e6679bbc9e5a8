import { placeIn } from "../../definition/curriculum.ts";
import type { Problem } from "../../definition/problem.ts";
import { type ImageOf, markdownToHtml } from "../../page/markdown.ts";
import type { Language } from "../../values/language.ts";
import { AuthorError } from "../../variant/author-error.ts";

/** Turns one of a problem's texts into HTML. @throws AuthorError at that text when a formula in it cannot be typeset. */
export function typeset(
  problem: Problem,
  path: readonly (string | number)[],
  language: Language,
  markdown: string,
  imageOf?: ImageOf,
): string {
  try {
    return `<div lang="${language === "zh" ? "zh-Hans" : "en"}">${markdownToHtml(markdown, imageOf)}</div>`;
  } catch (error) {
    if ((error as Error).name !== "ParseError") throw error;
    // marked adds a line that asks to be told of it.
    const reason = (error as Error).message
      .replace(/^KaTeX parse error: /, "")
      .replace(/\nPlease report this[\s\S]*/, "");
    throw new AuthorError(
      placeIn(problem, [...path, language]),
      "bad-formula",
      `Cannot typeset a formula of this text: ${reason}`,
    );
  }
}
