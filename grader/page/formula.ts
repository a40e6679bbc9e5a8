import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import katex from "katex";

// The door to KaTeX. Formulas are typeset when a page is made: no script runs in the page, and its fonts travel in the
// style sheet, as browsers refuse fonts from other files on pages opened from disk.

/** Formulas that were typeset: most of a statement is the same in every variant, and typesetting is what costs. */
const known = new Map<string, string>();
/** Some 3 kB each. Those of a whole bank fit; what variants add is forgotten with the rest, and typeset again. */
const MOST_KNOWN = 20_000;

/**
 * Typesets a formula: HTML for the eye, MathML inside for screen readers.
 *
 * @throws {Error} When the LaTeX has a mistake, so that a broken formula cannot be handed out.
 */
export function formulaToHtml(latex: string, display: boolean): string {
  const key = `${display ? "display" : "inline"} ${latex}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const html = katex.renderToString(display ? latex : breakable(latex), {
    displayMode: display,
    output: "htmlAndMathml",
    strict: "ignore", // Chinese inside \text{} is wanted
    throwOnError: true,
    trust: false,
  });
  if (known.size >= MOST_KNOWN) known.clear();
  const valid = withoutInvisibleOperators(html);
  known.set(key, valid);
  return valid;
}

/** After a function's name KaTeX writes an invisible operator, as a third child even where MathML allows two. */
function withoutInvisibleOperators(mathml: string): string {
  return mathml.replaceAll("<mo>\u2061</mo>", "");
}

/** Lets a line end after the commas of a list, as in running text; on a phone a long one would not fit otherwise. */
function breakable(latex: string): string {
  let depth = 0;
  return latex.replace(/\\begin|\\end|\\.|[{},]/gs, (token) => {
    if (token === "{" || token === "\\begin") depth++;
    if (token === "}" || token === "\\end") depth--;
    return token === "," && depth === 0 ? ",\\allowbreak " : token;
  });
}

/** A formula as MathML alone, for systems that typeset it themselves. @throws {Error} as above. */
export function formulaToMathml(latex: string, display: boolean): string {
  const html = katex.renderToString(latex, {
    displayMode: display,
    output: "mathml",
    strict: "ignore",
    throwOnError: true,
    trust: false,
  });
  return withoutInvisibleOperators(/<math[\s\S]*<\/math>/.exec(html)![0]);
}

let styles: string | undefined;

/** KaTeX's style sheet with its fonts inside: about 350 kB, so one file is shared by pages where they lie together. */
export function formulaStyles(): string {
  if (styles !== undefined) return styles;
  const folder = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
  styles = readFileSync(join(folder, "katex.min.css"), "utf8").replaceAll(
    // Of the three forms of each font only WOFF2 is kept: every browser of the last ten years reads it.
    /src:url\((fonts\/[\w-]+\.woff2)\) format\("woff2"\)[^;}]*/g,
    (_, name: string) =>
      `src:url(data:font/woff2;base64,${readFileSync(join(folder, name), "base64")}) format("woff2")`,
  );
  return styles;
}
