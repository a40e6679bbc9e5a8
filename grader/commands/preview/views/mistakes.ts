import { escapeHtml } from "../../../page/markdown.ts";
import type { Diagnostic, Place } from "../../../values/diagnostic.ts";
import type { Section, View } from "../page.ts";
import { WORDS } from "./words.ts";

/** Lines shown before and after the one that is meant. */
const CONTEXT = 2;
const WIDTH_MAX = 160;

/** Which section a key of a problem file breaks. */
const BROKEN_BY: Readonly<Record<string, Section>> = {
  title: "statement",
  statement: "statement",
  figure: "statement",
  parameters: "variants",
  where: "draws",
  band: "spread",
  functions: "cases",
  groups: "cases",
  hints: "solution",
  solution: "solution",
  misconceptions: "matrix",
};

/** The section where a mistake belongs: by the key it stands under, or the certificate for solutions. */
export function sectionOf({ place }: Diagnostic, sources: ReadonlyMap<string, string>): Section | undefined {
  if (place.file.startsWith("solutions/")) return "certificate";
  const lines = sources.get(place.file)?.split("\n").slice(0, place.line) ?? [];
  const key = lines.reverse().find((line) => /^\w+:/.test(line));
  return key === undefined ? undefined : BROKEN_BY[key.slice(0, key.indexOf(":"))];
}

/** Mistakes with the lines that cause them; nothing where there are none. `all`: those of the whole page, as its alert. */
export function renderMistakes(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  view: View,
  all: boolean,
): string {
  if (diagnostics.length === 0) return "";
  const words = WORDS[view.language];
  const items = diagnostics.map((one) => {
    const frame = all ? codeFrame(one.place, sources.get(one.place.file)) : "";
    return `<li><p><code class="place">${escapeHtml(one.place.file)}:${one.place.line}:${one.place.column}</code>
<span lang="en">${escapeHtml(one.message)}</span> <code>[${escapeHtml(one.code)}]</code></p>${frame}${
      one.hint === undefined ? "" : `<p class="hint">${words.hint}: <span lang="en">${escapeHtml(one.hint)}</span></p>`
    }</li>`;
  });
  const list = `<ul class="mistakes">${items.join("")}</ul>`;
  return all ? `<div role="alert" class="alert"><h2>${words.mistakes(diagnostics.length)}</h2>${list}</div>` : list;
}

/** Some lines of a file around a place, which is marked by more than colour. */
function codeFrame({ line, column }: Place, source: string | undefined): string {
  const lines = source?.split(/\r\n|\n|\r/);
  if (lines?.[line - 1] === undefined) return "";
  const from = Math.max(0, line - 1 - CONTEXT);
  const rows = lines.slice(from, line + CONTEXT).map((text, i) => {
    const number = from + i + 1;
    const gutter = `${number === line ? "▶" : " "}${String(number).padStart(4)} │ `;
    if (number !== line) return escapeHtml(gutter + text.slice(0, WIDTH_MAX));
    const start = Math.max(0, column - 1 - WIDTH_MAX / 2);
    const [before, after] = [text.slice(start, column - 1), text.slice(column - 1, start + WIDTH_MAX)];
    const word = /^(?:[\w.-]+|.)?/u.exec(after)![0];
    return `<b>${escapeHtml(gutter)}${escapeHtml(before)}<mark>${escapeHtml(word)}</mark>${escapeHtml(after.slice(word.length))}</b>`;
  });
  return `<pre class="frame" tabindex="0" lang="en">${rows.join("\n")}</pre>`;
}

/** What a page is told when its work had to be ended from outside. */
export function renderStopped(
  view: View,
  {
    path,
    guardMs,
    reason,
  }: { readonly path: string | undefined; readonly guardMs: number; readonly reason: string | undefined },
): string {
  const words = WORDS[view.language];
  const text = reason === undefined ? words.stopped(Math.round(guardMs / 1000), path) : words.broke(reason);
  return `<div role="alert" class="alert"><h2>${words.mistakes(1)}</h2><p>${escapeHtml(text)}</p></div>`;
}
