import { readFileSync } from "node:fs";
import { join } from "node:path";

// `templates/` stands beside `grader/` and beside the built `dist/`, both two levels up from here.
const FOLDER = join(import.meta.dirname, "../../templates");

const texts = new Map<string, string>();

/** A file under `templates/`, by its path there; read once. */
export function templateText(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(FOLDER, path), "utf8");
  texts.set(path, text);
  return text;
}
