import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { renderTemplate } from "../handout/templates.ts";
import { writeFolder, writeWhole } from "./files.ts";
import { newProblem, schemaText } from "./new.ts";
import { note, UsageError } from "./terminal.ts";

const UNIT = "u1-start";
const PROBLEM = `${UNIT}/spectral-radius`;

/** What a new bank holds beside its problem: by path, the template under `templates/init/`. */
const FILES: Readonly<Record<string, string>> = {
  "README.md": "README.md",
  "package.json": "package.json",
  "set.yaml": "set.yaml",
  "roster.csv": "roster.csv",
  ".gitignore": "gitignore",
  ".github/workflows/check.yml": "github-check.yml",
  ".gitlab-ci.yml": "gitlab-ci.yml",
};

/**
 * `saddlepoint init`: a bank of one's own, with a problem that passes `check`, a set, and a check in CI. A folder that
 * holds no more than a repository's `.git` may be there already.
 */
export function init(folder: string): void {
  const root = resolve(folder);
  if (existsSync(root) && readdirSync(root).some((name) => name !== ".git")) {
    throw new UsageError(`Cannot make a bank in "${folder}" as there are files in it: choose an empty folder`);
  }
  const name = packageName(basename(root));
  const files = new Map([
    ...newProblem(PROBLEM),
    ["problems/problem.schema.json", schemaText()] as const,
    ...Object.entries(FILES).map(
      ([path, template]) => [path, renderTemplate(`init/${template}`, { name, id: PROBLEM, unit: UNIT })] as const,
    ),
  ]);
  if (!existsSync(root)) writeFolder(root, files);
  else for (const [path, text] of files) writeWhole(join(root, path), text);
  note(`Made a bank in ${folder}: ${files.size} files\nNext: cd ${folder}, and read README.md`);
}

/** A folder's name as npm allows it. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return name === "" ? "bank" : name;
}
