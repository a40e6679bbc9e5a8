import { readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "../definition/template.ts";

// `templates/` stands beside `grader/` and beside the built `dist/`, both two levels up from here.
const FOLDER = join(import.meta.dirname, "../../templates");

const texts = new Map<string, string>();

/** Renders one of the templates under `templates/`, by its path without `.hbs`. */
export function renderTemplate(name: string, scope: unknown): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = readFileSync(join(FOLDER, `${name}.hbs`), "utf8");
    texts.set(name, text);
  }
  return render(text, scope);
}
