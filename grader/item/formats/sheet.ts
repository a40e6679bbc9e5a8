import { escapeHtml, inlineToHtml, markdownToHtml } from "../../page/markdown.ts";
import type { Language } from "../../values/language.ts";
import type { Blank } from "../blank.ts";
import type { Item } from "../item.ts";
import type { ItemOutput } from "../item-format.ts";
import { decimal, feedbackFor, labelOf, slugOf } from "../label.ts";

// What sheets share: questions one after another, for a screen, for paper or as Markdown, and the answers at the end.

/** The name of a sheet's file, without its ending. */
export function sheetName([first]: readonly Item[]): string {
  return `seed-${first?.seed ?? "none"}`;
}

/** The heading of a question, in parts. */
export function headingOf(item: Item, number: number): { readonly title: string; readonly about: string } {
  const words = SHEET_WORDS[item.language];
  return { title: `${number}. ${item.title}`, about: `${item.key} · ${words.points(item.points)}` };
}

/** What stands before a blank, as Markdown. */
export function labelText(blank: Blank, language: Language): string {
  const { text, code } = labelOf(blank, language);
  return code ? `\`${text}\`` : text;
}

/** The answers of a sheet as Markdown: keys with their tolerances, and what the common wrong answers come from. */
export function keySheet(items: readonly Item[], { language }: ItemOutput): string {
  const words = SHEET_WORDS[language];
  const answers = items.map((item, i) => {
    const { title, about } = headingOf(item, i + 1);
    const lines =
      item.answer.kind === "code"
        ? `\`\`\`ts\n${item.answer.solution.trim()}\n\`\`\``
        : item.answer.blanks.map((blank) => keyLines(item, blank)).join("\n");
    return `### ${title}\n\n${about}\n\n${lines}\n\n${item.solution}\n`;
  });
  return `## ${words.keys}\n\n${answers.join("\n")}`;
}

function keyLines(item: Item, blank: Blank): string {
  const label = labelText(blank, item.language);
  const says = (misconceptions: readonly string[]) => feedbackFor(item, misconceptions).replace(/\s*\n\s*/g, " ");
  if (blank.kind === "choice") {
    const wrong = blank.wrong.map(({ option, misconceptions }) => `  - \`${option}\`: ${says(misconceptions)}`);
    return [`- ${label} = \`${blank.key}\``, ...wrong].join("\n");
  }
  const near = (value: number, tolerance: number) =>
    `\`${decimal(value)}\`${tolerance === 0 ? "" : ` ± \`${decimal(tolerance)}\``}`;
  const wrong = blank.wrong.map(
    ({ value, tolerance, misconceptions }) => `  - ${near(value, tolerance)}: ${says(misconceptions)}`,
  );
  return [`- ${label} = ${near(blank.key, blank.tolerance)}`, ...wrong].join("\n");
}

/** Questions as HTML, each with what `answerOf` puts below it. */
export function sheetHtml(
  items: readonly Item[],
  output: ItemOutput,
  answerOf: (item: Item, id: string) => string,
): string {
  const words = SHEET_WORDS[output.language];
  const questions = items.map((item, i) => {
    const id = `q${i + 1}`;
    const { about } = headingOf(item, i + 1);
    return `<section class="item" aria-labelledby="${id}" data-key="${escapeHtml(item.key)}">
<h2 id="${id}">${i + 1}. ${inlineToHtml(item.title)}</h2>
<p class="about">${escapeHtml(about)}</p>
${figureHtml(item)}${markdownToHtml(item.question)}${answerOf(item, id)}
</section>`;
  });
  const keys = output.keySheet ? `<section class="keys">\n${markdownToHtml(keySheet(items, output))}</section>\n` : "";
  const about = `${words.seed} ${items[0]?.seed ?? ""}`;
  return `<main>
<h1>${inlineToHtml(output.title)}</h1>
<p class="about">${escapeHtml(about)}</p>
${questions.join("\n")}
${keys}</main>`;
}

/** A picture is an image of its own: the styles of an SVG within a page would reach all of it. */
function figureHtml({ figure }: Item): string {
  if (figure === null) return "";
  const data = Buffer.from(figure.svg).toString("base64");
  return `<p class="figure"><img src="data:image/svg+xml;base64,${data}" alt="${escapeHtml(figure.alt)}"></p>\n`;
}

/** The figures of a sheet beside it. */
export function figureFiles(items: readonly Item[]): [string, string][] {
  return items.flatMap((item) =>
    item.figure === null ? [] : [[`figures/${slugOf(item)}.svg`, item.figure.svg] as [string, string]],
  );
}

interface SheetWords {
  readonly seed: string;
  readonly keys: string;
  readonly name: string;
  readonly check: string;
  readonly choose: string;
  readonly right: string;
  readonly wrong: string;
  readonly unread: string;
  readonly hint: string;
  readonly solution: string;
  readonly code: string;
  points(points: number): string;
}

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  en: {
    seed: "Seed",
    keys: "Answers",
    name: "Name",
    check: "Check",
    choose: "choose",
    right: "Right.",
    wrong: "Not right.",
    unread: "This is no number.",
    hint: "Hint",
    solution: "Worked solution",
    code: "Your code",
    points: (points) => `${points} ${points === 1 ? "point" : "points"}`,
  },
  zh: {
    seed: "种子",
    keys: "答案",
    name: "姓名",
    check: "检查",
    choose: "请选择",
    right: "正确。",
    wrong: "不正确。",
    unread: "这不是一个数。",
    hint: "提示",
    solution: "题解",
    code: "你的代码",
    points: (points) => `${points} 分`,
  },
};
