import { Marked, type TokenizerAndRendererExtension } from "marked";
import { formulaToHtml } from "./formula.ts";

// The door to marked: CommonMark with tables, and formulas between dollar signs as in every statement.

/** What becomes of the images of a text: the address to use, or SVG to be put in its place. */
export type ImageOf = (path: string, alt: string) => { readonly src: string } | { readonly svg: string };

/** What becomes of a formula in LaTeX: HTML of its own, or another form that the reader's system typesets. */
export type FormulaOf = (latex: string, display: boolean) => string;

/** Characters of LaTeX that fit on a line of a phone. */
const UNBROKEN_MAX = 50;

const inlineFormula = (formulaOf: FormulaOf): TokenizerAndRendererExtension => ({
  name: "inlineFormula",
  level: "inline",
  start: (text) => text.indexOf("$"),
  tokenizer(text) {
    const found = /^\$(?!\s)((?:[^$\\\n]|\\[^\n]|\n(?!\n))+?)\$(?!\d)([.,;:!?)。，；：！？）、]*)/.exec(text);
    return found === null ? undefined : { type: "inlineFormula", raw: found[0], text: found[1]!, stop: found[2]! };
  },
  renderer({ text, stop }) {
    const formula = formulaOf(String(text), false);
    // No line begins with what ends the one before; a long formula must be free to break, though. Where another system
    // typesets, it sees to that.
    const isLoose = stop === "" || text.length > UNBROKEN_MAX || formulaOf !== formulaToHtml;
    return isLoose ? `${formula}${stop}` : `<span class="unbroken">${formula}${stop}</span>`;
  },
});

const displayFormula = (formulaOf: FormulaOf): TokenizerAndRendererExtension => ({
  name: "displayFormula",
  level: "block",
  start: (text) => text.indexOf("$$"),
  tokenizer(text) {
    const found = /^\$\$([\s\S]+?)\$\$[ \t]*(?:\n|$)/.exec(text);
    return found === null ? undefined : { type: "displayFormula", raw: found[0], text: found[1]! };
  },
  renderer: (token) => `<div class="formula">${formulaOf(String(token.text).trim(), true)}</div>\n`,
});

/** Turns a text's Markdown into HTML. Raw HTML in it is shown as text: texts hold none. */
export function markdownToHtml(
  text: string,
  imageOf: ImageOf = (src) => ({ src }),
  formulaOf: FormulaOf = formulaToHtml,
): string {
  const marked = new Marked({
    extensions: [inlineFormula(formulaOf), displayFormula(formulaOf)],
    renderer: {
      html: ({ text: html }) => escapeHtml(html),
      image({ href, text: alt }) {
        const image = imageOf(href, alt);
        return "svg" in image
          ? `<span class="figure">${image.svg}</span>`
          : `<img src="${escapeHtml(image.src)}" alt="${escapeHtml(alt)}">`;
      },
    },
  });
  return marked.parse(text, { async: false });
}

/** A one-line text without a paragraph around it, such as a title or a table's cell. */
export function inlineToHtml(text: string): string {
  return markdownToHtml(text).replace(/^<p>([\s\S]*)<\/p>\n$/, "$1");
}

/** Text as it stands, for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
