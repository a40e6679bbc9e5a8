import { evaluate } from "../values/expression.ts";
import type { Language } from "../values/language.ts";
import { Value } from "../values/typebox.ts";
import type { Value as Data } from "../values/value.ts";
import { AuthorError } from "../variant/author-error.ts";
import { authored } from "../variant/make-value.ts";
import { fillText } from "../variant/texts.ts";
import type { Variant } from "../variant/variant.ts";
import { figures } from "./figures/index.ts";

/** A drawing of the variant's own numbers as SVG, with its text for whoever does not see it. */
export interface RenderedFigure {
  readonly svg: string;
  readonly alt: string;
}

/** Draws a problem's figure, where it has one. @throws AuthorError when what is drawn does not fit its kind. */
export function renderFigure({ problem, parameters }: Variant, language: Language): RenderedFigure | null {
  const { figure } = problem;
  if (figure === null) return null;
  const kind = figures[figure.kind];
  if (kind === undefined) throw new TypeError(`Cannot draw as there is no figure "${figure.kind}"`);
  const data: Record<string, Data> = {};
  for (const [name, { expression, text }] of Object.entries(figure.data)) {
    data[name] = authored(figure.place, `the figure's "${text}"`, { ...parameters, ...data }, (scope) =>
      evaluate(expression, scope),
    );
  }
  const [first] = Value.Errors(kind.options, data);
  if (first !== undefined) {
    throw new AuthorError(
      figure.place,
      "bad-figure",
      `Cannot draw the figure as its data ${first.instancePath.slice(1)} ${first.message}`,
    );
  }
  const alt = fillText(figure.alt, parameters, language);
  return { svg: kind.draw(data as never, alt), alt };
}
