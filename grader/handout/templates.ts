import { render } from "../definition/template.ts";
import { templateText } from "../values/template-text.ts";

/** Renders one of the templates under `templates/`, by its path without `.hbs`. */
export function renderTemplate(name: string, scope: unknown): string {
  return render(templateText(`${name}.hbs`), scope);
}
