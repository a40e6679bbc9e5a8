import { escapeHtml, inlineToHtml, markdownToHtml } from "../../page/markdown.ts";
import { renderPage } from "../../page/page.ts";
import type { Blank } from "../blank.ts";
import type { Item } from "../item.ts";
import type { ItemFormat } from "../item-format.ts";
import { decimal, feedbackFor } from "../label.ts";
import { labelText, SHEET_WORDS, sheetHtml, sheetName } from "./sheet.ts";

/**
 * A page that stands alone and checks answers itself, for practice: whoever looks into its source finds the keys. The
 * rules are those of the other forms, in `templates/page/item.js`.
 */
export const html: ItemFormat = {
  summary: "A page for each seed that checks answers itself, with hints and worked solutions",
  sheets: true,
  write(items, output) {
    const page = renderPage({
      language: output.language,
      title: `${output.title} · ${items[0]?.seed ?? ""}`,
      body: sheetHtml(items, output, answerOf),
      styles: ["item"],
      scripts: ["item"],
      formulas: "inside",
    });
    return new Map([[`${sheetName(items)}.html`, page]]);
  },
};

function answerOf(item: Item, id: string): string {
  const words = SHEET_WORDS[item.language];
  const { answer } = item;
  const fields =
    answer.kind === "code"
      ? `<p><label for="${id}-code">${words.code}</label></p>
<textarea id="${id}-code" rows="16" spellcheck="false">${escapeHtml(answer.stub)}</textarea>`
      : `<form class="answer" data-right="${words.right}" data-wrong="${words.wrong}" data-unread="${words.unread}">
${answer.blanks.map((blank, i) => fieldOf(item, blank, `${id}-${i + 1}`)).join("\n")}
<p><button type="submit">${words.check}</button></p>
</form>`;
  const model = answer.kind === "code" ? `\n\n\`\`\`ts\n${answer.solution.trim()}\n\`\`\`` : "";
  return [
    fields,
    ...item.hints.map((hint, i) => details(`${words.hint} ${i + 1}`, hint)),
    details(words.solution, item.solution + model),
  ].join("\n");
}

const details = (title: string, text: string) =>
  `<details><summary>${escapeHtml(title)}</summary>\n${markdownToHtml(text)}</details>`;

function fieldOf(item: Item, blank: Blank, id: string): string {
  const label = `<label for="${id}">${inlineToHtml(labelText(blank, item.language))} =</label>`;
  const said = (attributes: string, misconceptions: readonly string[]) =>
    `<div class="feedback" ${attributes} hidden>${markdownToHtml(feedbackFor(item, misconceptions))}</div>`;
  if (blank.kind === "number") {
    const wrong = blank.wrong.map(({ value, tolerance, misconceptions }) =>
      said(`data-value="${decimal(value)}" data-tolerance="${decimal(tolerance)}"`, misconceptions),
    );
    return `<div class="field">${label} <input id="${id}" autocomplete="off" data-value="${decimal(blank.key)}" data-tolerance="${decimal(blank.tolerance)}"> <span class="said" role="status"></span>${wrong.join("")}</div>`;
  }
  const options = blank.options.map((option) => `<option>${escapeHtml(option)}</option>`);
  const wrong = blank.wrong.map(({ option, misconceptions }) =>
    said(`data-value="${escapeHtml(option)}"`, misconceptions),
  );
  return `<div class="field">${label} <select id="${id}" data-value="${escapeHtml(blank.key)}"><option value="">${SHEET_WORDS[item.language].choose}</option>${options.join("")}</select> <span class="said" role="status"></span>${wrong.join("")}</div>`;
}
