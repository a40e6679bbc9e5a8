import { escapeHtml } from "../../../page/markdown.ts";
import { renderPage } from "../../../page/page.ts";
import { LANGUAGES } from "../../../values/language.ts";
import { addressOf, SECTIONS, type View } from "../page.ts";
import { WORDS } from "./words.ts";

/** How many seeds the page offers to look at. */
const SEED_COUNTS = [10, 30, 100, 300, 1000];

/** A page without its contents: `templates/page/preview.js` fills them in as they come, and again after every save. */
export function renderShell(view: View): string {
  const words = WORDS[view.language];
  const other = LANGUAGES.find((language) => language !== view.language)!;
  const status = `<p id="state" role="status" data-words="${escapeHtml(JSON.stringify(words.states))}">${words.states.working}</p>`;
  const switchTo = `<a id="other-language" href="${escapeHtml(addressOf({ ...view, language: other }))}" lang="${other}">${words.other}</a>`;
  const events = addressOf(view);
  const body =
    view.id === null
      ? `<header class="top"><nav aria-label="${words.problems}">${switchTo}</nav>${status}</header>
<main data-events="/events${escapeHtml(events)}"><h1>Saddlepoint · ${words.preview}</h1>
<div id="part-list"></div></main>`
      : problemBody(view, status, switchTo);
  return renderPage({
    language: view.language,
    title: `${view.id ?? words.problems} · Saddlepoint`,
    body,
    styles: ["preview"],
    scripts: ["preview"],
    formulas: { href: "/formulas.css" },
  });
}

function problemBody(view: View, status: string, switchTo: string): string {
  const words = WORDS[view.language];
  const counts = [...new Set([...SEED_COUNTS, view.seeds])].sort((a, b) => a - b);
  const list = escapeHtml(addressOf({ ...view, id: null }));
  return `<a class="skip" href="#problem">${words.skip}</a>
<header class="top">
<nav aria-label="${words.problems}"><a href="${list}">← ${words.problems}</a> ${switchTo}</nav>
<nav class="sections" aria-label="${words.problem}">${SECTIONS.map((section) => `<a href="#${section}">${words.sections[section]}</a>`).join(" ")}</nav>
<form method="get">
<label>${words.seed} <input name="seed" value="${escapeHtml(view.seed)}" size="8" maxlength="100" autocomplete="off"></label>
<label>${words.seeds} <select name="seeds">${counts.map((count) => `<option${count === view.seeds ? " selected" : ""}>${count}</option>`).join("")}</select></label>
${view.language === "en" ? "" : `<input type="hidden" name="lang" value="${view.language}">`}<button>${words.show}</button>
</form>
${status}
</header>
<main id="problem" data-events="/events${escapeHtml(addressOf(view))}">
<div id="part-head"><h1>${escapeHtml(view.id!)}</h1></div>
<div id="part-mistakes"></div>
${SECTIONS.map(
  (section) => `<section id="${section}" aria-labelledby="title-${section}">
<h2 id="title-${section}">${words.sections[section]}</h2>
<div id="part-mistakes-${section}"></div>
<div class="made" id="part-${section}"></div>
</section>`,
).join("\n")}
<p class="note">${words.next}</p>
</main>`;
}
