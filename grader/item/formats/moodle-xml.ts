import { escapeHtml, markdownToHtml } from "../../page/markdown.ts";
import type { Language } from "../../values/language.ts";
import { cdata, element, type Xml, xmlDocument } from "../../values/xml.ts";
import type { ChoiceBlank, NumberBlank } from "../blank.ts";
import type { BlanksAnswer, CodeAnswer, Item } from "../item.ts";
import type { ItemFormat, ItemOutput } from "../item-format.ts";
import { decimal, feedbackFor, labelOf, slugOf } from "../label.ts";
import { beforeCloze, clozeBlank } from "./moodle-cloze.ts";
import { codeRunner } from "./moodle-coderunner.ts";

/**
 * Moodle's own XML: one file with a category for each problem, so that a quiz draws one of its variants at random.
 *
 * One number becomes a numerical question, one label a multiple choice, several a cloze. In all of them the first
 * answer that matches counts, and intervals are absolute, so the key stands first and misconceptions follow.
 */
export const moodleXml: ItemFormat = {
  summary: "Moodle XML: numerical, multiple choice, cloze, and essay or CodeRunner",
  sheets: false,
  remarks(items, { code }) {
    if (code !== "coderunner") return [];
    const others = items
      .filter(({ answer }) => answer.kind === "code")
      .filter((item) => codeRunner(item, item.answer as CodeAnswer) === undefined);
    const names = [...new Set(others.map(({ problem }) => problem.slug))];
    return names.length === 0 ? [] : [`Asked for as essays, as CodeRunner can only compare texts: ${names.join(", ")}`];
  },
  write(items, output) {
    const questions: Xml[] = [];
    let category = "";
    for (const item of items) {
      const own = categoryOf(item, output);
      if (own !== category)
        questions.push(element("question", { type: "category" }, element("category", {}, text(own))));
      category = own;
      questions.push(questionOf(item, output));
    }
    const lines = questions.map(({ xml }) => xml).join("\n");
    return new Map([["questions.xml", xmlDocument({ xml: `<quiz>\n${lines}\n</quiz>` })]]);
  },
};

/** A slash in a name is written twice, as one divides categories. */
function categoryOf({ problem, title }: Item, output: ItemOutput): string {
  const names = [output.title, problem.unit, `${title} (${problem.slug})`];
  return ["$course$", "top", ...names.map((name) => name.replaceAll("/", "//"))].join("/");
}

function questionOf(item: Item, { code }: ItemOutput): Xml {
  const { answer } = item;
  if (answer.kind === "code") {
    const run = code === "coderunner" ? codeRunner(item, answer) : undefined;
    const [type, parts] = run === undefined ? ["essay", essay(item, answer)] : ["coderunner", run];
    const language = run === undefined ? "" : `<p>${WORDS[item.language]}</p>\n`;
    return question(item, type, toMoodle(item.question) + language, parts);
  }
  const [first, ...others] = answer.blanks;
  if (others.length > 0)
    return question(item, "cloze", beforeCloze(toMoodle(item.question)) + clozeTable(item, answer), []);
  return first!.kind === "number"
    ? question(item, "numerical", toMoodle(item.question), numerical(item, first as NumberBlank))
    : question(item, "multichoice", toMoodle(item.question), choice(item, first as ChoiceBlank));
}

function question(item: Item, type: string, shown: string, own: readonly Xml[]): Xml {
  const { problem, figure, hints } = item;
  const name = `${slugOf(item)}.svg`;
  const image = figure === null ? "" : `<p><img src="@@PLUGINFILE@@/${name}" alt="${escapeHtml(figure.alt)}"></p>\n`;
  const file =
    figure === null
      ? []
      : [element("file", { name, path: "/", encoding: "base64" }, Buffer.from(figure.svg).toString("base64"))];
  const tags = [problem.unit, problem.slug, `difficulty-${problem.difficulty}`];
  return element(
    "question",
    { type },
    element("name", {}, text(`${item.title} · ${item.key}`)),
    element("questiontext", { format: "html" }, html(image + shown), ...file),
    element("generalfeedback", { format: "html" }, html(toMoodle(item.solution))),
    element("defaultgrade", {}, decimal(item.points)),
    element("penalty", {}, "0.3333333"),
    element("hidden", {}, "0"),
    element("idnumber", {}, item.key),
    ...own,
    ...hints.map((hint) => element("hint", { format: "html" }, html(toMoodle(hint)))),
    element("tags", {}, ...tags.map((tag) => element("tag", {}, text(tag)))),
  );
}

function numerical(item: Item, { key, tolerance, wrong }: NumberBlank): Xml[] {
  const answer = (fraction: number, value: number, within: number, feedback: string) =>
    element(
      "answer",
      { fraction, format: "moodle_auto_format" },
      text(decimal(value)),
      element("tolerance", {}, decimal(within)),
      element("feedback", { format: "html" }, html(feedback)),
    );
  return [
    answer(100, key, tolerance, ""),
    ...wrong.map(({ value, tolerance: within, misconceptions }) =>
      answer(0, value, within, toMoodle(feedbackFor(item, misconceptions))),
    ),
    // Numbers have no units here.
    element("unitgradingtype", {}, "0"),
    element("unitpenalty", {}, "0.1000000"),
    element("showunits", {}, "3"),
    element("unitsleft", {}, "0"),
  ];
}

function choice(item: Item, { key, options, wrong }: ChoiceBlank): Xml[] {
  return [
    element("single", {}, "true"),
    element("shuffleanswers", {}, "false"),
    element("answernumbering", {}, "none"),
    ...options.map((option) => {
      const known = wrong.find((one) => one.option === option);
      return element(
        "answer",
        { fraction: option === key ? 100 : 0, format: "html" },
        html(`<code>${escapeHtml(option)}</code>`),
        element(
          "feedback",
          { format: "html" },
          html(known === undefined ? "" : toMoodle(feedbackFor(item, known.misconceptions))),
        ),
      );
    }),
  ];
}

function clozeTable(item: Item, { blanks }: BlanksAnswer): string {
  return blanks
    .map((blank) => {
      const { text: label, code } = labelOf(blank, item.language);
      const before = code ? `<code>${escapeHtml(label)}</code>` : escapeHtml(label);
      return `<p>${before} = ${clozeBlank(blank, (names) => toMoodle(feedbackFor(item, names)))}</p>\n`;
    })
    .join("");
}

function essay(item: Item, { stub, solution }: CodeAnswer): Xml[] {
  const wrong = [...item.feedback].map(([name, says]) => `- \`${name}\`: ${says.replaceAll("\n", "\n  ")}`);
  const notes = `\`\`\`ts\n${solution.trim()}\n\`\`\`\n\n${item.solution}\n\n${wrong.join("\n")}`;
  return [
    element("responseformat", {}, "monospaced"),
    element("responserequired", {}, "1"),
    element("responsefieldlines", {}, "20"),
    element("attachments", {}, "0"),
    element("attachmentsrequired", {}, "0"),
    element("maxbytes", {}, "0"),
    element("filetypeslist", {}, ""),
    element("graderinfo", { format: "html" }, html(toMoodle(notes))),
    // A monospaced field takes its template as it stands.
    element("responsetemplate", { format: "html" }, html(stub)),
  ];
}

/** HTML with formulas as Moodle's MathJax filter finds them. */
export function toMoodle(markdown: string): string {
  return markdownToHtml(markdown, undefined, (latex, display) => {
    const [open, close] = display ? ["\\[", "\\]"] : ["\\(", "\\)"];
    return open + escapeHtml(latex) + close;
  });
}

const text = (content: string): Xml => element("text", {}, content);
const html = (content: string): Xml => (content === "" ? element("text", {}) : element("text", {}, cdata(content)));

const WORDS: Readonly<Record<Language, string>> = {
  en: "It runs as JavaScript: leave the types out.",
  zh: "代码按 JavaScript 运行：请去掉类型标注。",
};
