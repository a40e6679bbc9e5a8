import { escapeHtml, markdownToHtml } from "../page/markdown.ts";
import { LANGUAGE_TAGS, renderPage } from "../page/page.ts";
import { LANGUAGES, type Language, type Text } from "../values/language.ts";
import { PICTURE_STYLE, withinPage } from "./drawing.ts";
import type { RenderedFigure } from "./render-figure.ts";
import { gapOf } from "./report-page.ts";

/** Where a handout keeps the style sheet of formulas, with its fonts, for all its pages. */
export const FORMULA_STYLES = "saddlepoint/formulas.css";

/** A page of a handout in both languages: one is shown, a switch shows the other. */
interface HandoutPage {
  /** The language shown at first, and where no script runs. */
  readonly language: Language;
  readonly title: Text;
  /** What leads to other pages, as HTML. */
  readonly links: Text;
  readonly body: Text;
  /** How the page gets to the handout's top folder: "" or "../". */
  readonly up: string;
}

/**
 * Both languages lie in the page, marked with `data-language`; `templates/page/language.js` shows one of them. Links carry
 * the language on, so that it stays chosen where a browser remembers nothing for files.
 */
function renderHandoutPage({ language, title, links, body, up }: HandoutPage): string {
  const part = (element: string, of: Language, attributes: string, html: string) =>
    `<${element} lang="${LANGUAGE_TAGS[of]}" data-language="${of}"${attributes}${of === language ? "" : " hidden"}>${html}</${element}>`;
  return renderPage({
    language,
    title: title[language],
    styles: ["handout"],
    rules: PICTURE_STYLE,
    scripts: ["language"],
    formulas: { href: `${up}${FORMULA_STYLES}` },
    body: `<header class="bar">
${LANGUAGES.map((of) => part("nav", of, ` aria-label="${WORDS[of].navigation}"`, carryLanguage(links[of], of))).join("\n")}
<button type="button" id="language" hidden></button>
</header>
<main>
${LANGUAGES.map((of) => part("article", of, ` data-title="${escapeHtml(title[of])}"`, `\n${carryLanguage(body[of], of)}`)).join("\n")}
</main>`,
  });
}

/** Addresses of other pages of the handout with the language that they are to be shown in. */
function carryLanguage(html: string, language: Language): string {
  return html.replace(/(<a href="[^":#]+\.html)(?=")/g, `$1#${language}`);
}

/** A problem's place in its set. */
export interface PageOfProblem {
  readonly slug: string;
  readonly title: Text;
}

export interface StatementPageParts {
  readonly language: Language;
  readonly set: Text;
  /** All problems of the set, in its order, and which of them this is. */
  readonly problems: readonly PageOfProblem[];
  readonly index: number;
  /** The statement as Markdown, as in the files beside the page. */
  readonly statement: Text;
  readonly figure: Readonly<Record<Language, RenderedFigure>> | null;
}

/** The number that a problem is listed under: two digits, so that lists stay aligned. */
export function problemNumber(index: number): string {
  return String(index + 1).padStart(2, "0");
}

/** A statement to be read in a browser, with its figure within. It lies in the handout's `problems/`. */
export function renderStatementPage({ language, set, problems, index, statement, figure }: StatementPageParts): string {
  const { title } = problems[index]!;
  return renderHandoutPage({
    language,
    up: "../",
    title: inBoth((of) => `${problemNumber(index)} ${title[of]}`),
    links: inBoth((of) => {
      const link = (at: number, arrow: readonly [string, string]) => {
        const to = problems[at];
        return to === undefined ? "" : ` <a href="${to.slug}.html">${arrow[0]}${problemNumber(at)}${arrow[1]}</a>`;
      };
      const number = `<span aria-current="page">${problemNumber(index)}</span>`;
      return `<a href="../index.html">${escapeHtml(set[of])}</a>${link(index - 1, ["← ", ""])} ${number}${link(index + 1, ["", " →"])}`;
    }),
    body: inBoth((of) =>
      markdownToHtml(statement[of], (src) => (figure === null ? { src } : { svg: withinPage(figure[of].svg) })).replace(
        "<h1>",
        `<h1><span class="number">${problemNumber(index)}</span> `,
      ),
    ),
  });
}

/** What a set holds and how to work on it: the handout's README in both languages, at the handout's top. */
export function renderIndexPage(language: Language, set: Text, readme: Text): string {
  return renderHandoutPage({
    language,
    up: "",
    title: set,
    links: { en: "", zh: "" },
    body: inBoth((of) => markdownToHtml(readme[of]).replace(/(<a href="problems\/[\w-]+)\.md"/g, '$1.html"')),
  });
}

/** The page that the tests of the handout fill with what became of the cases: see `report-page.ts`. */
export function renderReportFrame(language: Language, set: Text): string {
  return renderHandoutPage({
    language,
    up: "",
    title: inBoth((of) => `${WORDS[of].report} · ${set[of]}`),
    links: inBoth((of) => `<a href="index.html">${escapeHtml(set[of])}</a>`),
    body: inBoth((of) => `<h1>${WORDS[of].report}</h1>\n${gapOf(of)}`),
  });
}

function inBoth(make: (language: Language) => string): Text {
  return { en: make("en"), zh: make("zh") };
}

const WORDS = {
  en: { navigation: "Problems", report: "What the public cases say" },
  zh: { navigation: "题目", report: "公开用例的结果" },
};
