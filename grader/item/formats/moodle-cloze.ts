import { escapeHtml } from "../../page/markdown.ts";
import type { Blank } from "../blank.ts";
import { decimal } from "../label.ts";

/**
 * A blank in Moodle's cloze notation, e.g. `{1:NUMERICAL:=0.25:0.0001~0.5:0.0001#too large}`. The first match counts.
 *
 * @param feedbackOf HTML for misconceptions, which is escaped here.
 */
export function clozeBlank(blank: Blank, feedbackOf: (misconceptions: readonly string[]) => string): string {
  const feedback = (misconceptions: readonly string[]) => `#${inCloze(feedbackOf(misconceptions).trim())}`;
  if (blank.kind === "number") {
    // Neither spaces nor a plus sign: a number that is not recognised would be compared as text.
    const within = (value: number, tolerance: number) => `${decimal(value)}:${decimal(tolerance)}`;
    const wrong = blank.wrong.map(
      ({ value, tolerance, misconceptions }) => `~${within(value, tolerance)}${feedback(misconceptions)}`,
    );
    return `{1:NUMERICAL:=${within(blank.key, blank.tolerance)}${wrong.join("")}}`;
  }
  const options = blank.options.map((option) => {
    const known = blank.wrong.find((one) => one.option === option);
    const shown = inCloze(escapeHtml(option));
    return `${option === blank.key ? "=" : ""}${shown}${known === undefined ? "" : feedback(known.misconceptions)}`;
  });
  return `{1:MULTICHOICE:${options.join("~")}}`;
}

/** HTML that stands beside blanks: what looks like the beginning of one is written so that it is none. */
export function beforeCloze(html: string): string {
  return html.replace(/\{(?=\d*:[A-Z_]+:)/g, "&#123;");
}

/**
 * Escapes HTML for an answer or a feedback. Moodle decodes entities there once, so that they are written twice; then it
 * takes the backslash from `\}` and `\#`, but not from `\~`, so that a tilde is an entity.
 */
function inCloze(html: string): string {
  return html
    .replaceAll("&", "&amp;")
    .replaceAll("~", "&amp;#126;")
    .replaceAll("#", "\\#")
    .replaceAll("}", "\\}")
    .replace(/\s*\n\s*/g, " ");
}
