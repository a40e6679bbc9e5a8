import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../grader/values/language.ts";
import { ROOT, saddlepoint } from "./commands/saddlepoint.ts";

// Pages that commands write: `npm run curriculum` and `npm run readme` do so, tests keep them fresh.

export const CURRICULUM_PAGES: Readonly<Record<Language, string>> = {
  en: "problems/CURRICULUM.md",
  zh: "problems/CURRICULUM.zh.md",
};

/** The page as the command prints it now. */
export function curriculumPage(language: Language): string {
  const { code, out, err } = saddlepoint(["curriculum", "--lang", language]);
  if (code !== 0 || err !== "") throw new Error(`Cannot print the curriculum: ${err}`);
  return out;
}

/** The README with the table of problems between its two markers as it would be now. */
export function freshReadme(readme: string): string {
  const [start, end] = ["<!-- problems: written by npm run readme -->", "<!-- /problems -->"];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`Cannot find the place for the table: README.md needs "${start}" before "${end}"`);
  const { out } = saddlepoint(["list", "--markdown"]);
  return `${readme.slice(0, from + start.length)}\n\n${out}\n${readme.slice(to)}`;
}

/** The page about everything a problem file may say. */
export const REFERENCE_PAGE = "problems/REFERENCE.md";

if (process.argv[1] === import.meta.filename) {
  const write = (path: string, text: string) => writeFileSync(join(ROOT, path), text);
  if (process.argv[2] === "curriculum")
    for (const language of LANGUAGES) write(CURRICULUM_PAGES[language], curriculumPage(language));
  if (process.argv[2] === "reference") write(REFERENCE_PAGE, saddlepoint(["reference"]).out);
  if (process.argv[2] === "readme") write("README.md", freshReadme(readFileSync(join(ROOT, "README.md"), "utf8")));
}
