import type { Blank } from "../blank.ts";
import type { Item } from "../item.ts";
import type { ItemFormat } from "../item-format.ts";
import { slugOf } from "../label.ts";
import { figureFiles, headingOf, keySheet, labelText, SHEET_WORDS, sheetName } from "./sheet.ts";

/** A sheet as Markdown with formulas in LaTeX, for whatever else can be made of it; figures lie beside it. */
export const markdown: ItemFormat = {
  summary: "A sheet for each seed as Markdown, with the figures beside it",
  sheets: true,
  write(items, output) {
    const words = SHEET_WORDS[output.language];
    const parts = [
      `# ${output.title}\n\n${words.seed} ${items[0]?.seed ?? ""}\n`,
      ...items.map((item, i) => questionOf(item, i + 1)),
      ...(output.keySheet ? [keySheet(items, output)] : []),
    ];
    return new Map([[`${sheetName(items)}.md`, parts.join("\n")], ...figureFiles(items)]);
  },
};

function questionOf(item: Item, number: number): string {
  const { title, about } = headingOf(item, number);
  const { answer, figure } = item;
  const image = figure === null ? "" : `![${figure.alt}](figures/${slugOf(item)}.svg)\n\n`;
  const fields =
    answer.kind === "code"
      ? `\`\`\`ts\n${answer.stub.trim()}\n\`\`\``
      : answer.blanks.map((blank) => `- ${labelText(blank, item.language)} = ${field(blank)}`).join("\n");
  return `## ${title}\n\n${about}\n\n${image}${item.question}\n\n${fields}\n`;
}

/** Lines to write on, or boxes to tick. */
function field(blank: Blank): string {
  return blank.kind === "number" ? "\\_".repeat(16) : blank.options.map((option) => `☐ \`${option}\``).join(" ");
}
