import { renderFigure } from "../../../handout/render-figure.ts";
import { renderStatement } from "../../../handout/render-problem.ts";
import { LANGUAGES } from "../../../values/language.ts";
import type { Variant } from "../../../variant/variant.ts";
import { typeset } from "../../check/typeset.ts";
import type { View } from "../page.ts";

/** The statement as learners read it, in both languages side by side, with its figure. */
export function renderStatements(variant: Variant, view: View): string {
  const languages = [view.language, ...LANGUAGES.filter((language) => language !== view.language)];
  const columns = languages.map((language) => {
    const figure = renderFigure(variant, language);
    const imageOf = (src: string) => ({ src: figure === null ? src : imageAddress(figure.svg) });
    // The page has its title already, and headings below this section's.
    const text = renderStatement(variant, language)
      .replace(/^# .*\n/, "")
      .replaceAll(/^## /gm, "### ");
    return `<article>${typeset(variant.problem, ["statement"], language, text, imageOf)}</article>`;
  });
  return `<div class="columns">${columns.join("")}</div>`;
}

/** A figure as an image: put into the page itself, its styles would reach everything else there. */
export function imageAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
