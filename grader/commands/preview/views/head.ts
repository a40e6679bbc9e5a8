import type { Problem } from "../../../definition/problem.ts";
import { inlineToHtml } from "../../../page/markdown.ts";
import { LANGUAGES } from "../../../values/language.ts";
import type { Pin } from "../../check/pins.ts";
import { stars } from "../../terminal.ts";
import type { View } from "../page.ts";
import { WORDS } from "./words.ts";

/** The name of a problem, in both languages, and how it stands. */
export function renderHead(problem: Problem, view: View, pin: Pin | undefined): string {
  const words = WORDS[view.language];
  const { title, id, version, difficulty } = problem;
  const other = LANGUAGES.find((language) => language !== view.language)!;
  return `<h1>${inlineToHtml(title[view.language])} <span class="other" lang="${other}">${inlineToHtml(title[other])}</span></h1>
<p class="facts"><code>${id}</code> · ${words.difficulty} <span role="img" aria-label="${difficulty}/5">${stars(difficulty)}</span> · ${words.version} ${version} · ${pin?.version === version ? words.pinned : words.notPinned}</p>`;
}
