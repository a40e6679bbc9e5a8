import { createHash } from "node:crypto";
import type { Language } from "../values/language.ts";
import { templateText } from "../values/template-text.ts";
import { formulaStyles } from "./formula.ts";
import { escapeHtml } from "./markdown.ts";

/** The look and the scripts of pages lie in `templates/page/`. */
const pageText = (name: string) => templateText(`page/${name}`);

/** Languages as HTML names them. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** HTML. */
  readonly body: string;
  /** Style sheets of this kind of page, by name, from `templates/page/`; `base` is always there. */
  readonly styles?: readonly string[];
  /** Further rules, as text. */
  readonly rules?: string;
  /** Scripts from `templates/page/`, by name. Each is put into the page, and nothing else may run there. */
  readonly scripts?: readonly string[];
  /** Where KaTeX's styles come from: in the page, by an address relative to it, or not at all. */
  readonly formulas: "inside" | "none" | { readonly href: string };
}

/**
 * A page that stands alone: it asks for nothing over any network, and its own policy says so to the browser. Light and
 * dark follow the reader's system; `templates/page/base.css` has the colours.
 */
export function renderPage(parts: PageParts): string {
  const { language, title, body, styles = [], rules = "", scripts = [], formulas } = parts;
  const sheets = [...["base", ...styles].map((name) => pageText(`${name}.css`)), rules];
  if (formulas === "inside") sheets.push(formulaStyles());
  const programs = scripts.map((name) => pageText(`${name}.js`));
  const hashes = programs.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  const policy = [
    "default-src 'none'",
    "img-src data: 'self' file:",
    "font-src data:",
    "style-src 'unsafe-inline' 'self' file:",
    `script-src ${hashes.length === 0 ? "'none'" : hashes.join(" ")}`,
    "connect-src 'self'",
  ].join("; ");
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${typeof formulas === "object" ? `<link rel="stylesheet" href="${escapeHtml(formulas.href)}">\n` : ""}<style>
${sheets.join("\n")}
</style>
</head>
<body>
${body}
${programs.map((text) => `<script>${text}</script>`).join("\n")}
</body>
</html>
`;
}
