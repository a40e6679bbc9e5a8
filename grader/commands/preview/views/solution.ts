import { escapeHtml } from "../../../page/markdown.ts";
import { LANGUAGES, type Text } from "../../../values/language.ts";
import { fillText } from "../../../variant/texts.ts";
import type { Variant } from "../../../variant/variant.ts";
import { typeset } from "../../check/typeset.ts";
import type { View } from "../page.ts";
import { WORDS } from "./words.ts";

/** What is told after the work: the worked solution, the hints, and what each misconception is told; both languages. */
export function renderSolution({ problem, parameters }: Variant, view: View): string {
  const words = WORDS[view.language];
  const languages = [view.language, ...LANGUAGES.filter((language) => language !== view.language)];
  const both = (text: Text, path: readonly (string | number)[]) =>
    `<div class="columns">${languages.map((language) => typeset(problem, path, language, fillText(text, parameters, language))).join("")}</div>`;
  return `<h3>${words.worked}</h3>${both(problem.solution, ["solution"])}
<h3>${words.hints}</h3><ol>${problem.hints.map((hint, i) => `<li>${both(hint, ["hints", i])}</li>`).join("")}</ol>
<h3>${words.feedback}</h3>${problem.misconceptions
    .map(({ name, says }) => `<h4><code>${escapeHtml(name)}</code></h4>${both(says, ["misconceptions", name, "says"])}`)
    .join("")}`;
}
