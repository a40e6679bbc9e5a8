import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { problemSchema, SLUG } from "../definition/schema.ts";
import { renderTemplate } from "../handout/templates.ts";
import { vocabulary } from "../vocabulary.ts";
import { idsOf, OWN_BANK, writeFolder, writeWhole } from "./files.ts";
import { note, print, UsageError } from "./terminal.ts";

const SCHEMA = "problems/problem.schema.json";

/** `saddlepoint new`: a complete small problem that passes `check`, to be changed bit by bit. */
export function create(id: string, { bank }: { readonly bank: string }): void {
  const [unit, slug, ...rest] = id.split("/");
  const name = new RegExp(SLUG);
  if (unit === undefined || slug === undefined || rest.length > 0 || !name.test(unit) || !name.test(slug)) {
    throw new UsageError(
      `Cannot make the problem "${id}": write <unit>/<slug> in lower case with hyphens, e.g. u2-spectrum/rayleigh-quotient`,
    );
  }
  if (relative(OWN_BANK, resolve(bank)) === "" && OWN_BANK.split(sep).includes("node_modules"))
    throw new UsageError(
      `Cannot make the problem "${id}" in the bank that npm installed, as the next installation would remove it: add --bank; "saddlepoint init my-bank" makes one`,
    );
  // A misspelt --bank is told, rather than made.
  idsOf(bank);
  const file = join(bank, "problems", `${id}.yaml`);
  if (existsSync(file)) throw new UsageError(`Cannot make the problem "${id}" as ${file} exists already`);
  const folder = `solutions/${id}`;
  const files = newProblem(id);
  const solutions = [...files].filter(([path]) => path.startsWith(`${folder}/`));
  writeFolder(join(bank, folder), new Map(solutions.map(([path, text]) => [path.slice(folder.length + 1), text])));
  writeWhole(file, files.get(`problems/${id}.yaml`)!);
  // The first line of a problem points editors to it.
  if (!existsSync(join(bank, SCHEMA))) writeWhole(join(bank, SCHEMA), schemaText());
  const named = `${id}${relative(OWN_BANK, resolve(bank)) === "" ? "" : ` --bank ${bank}`}`;
  note(
    `Made ${file} and ${join(bank, folder)}/\nNext: npx saddlepoint check ${named}\nOr see it: npx saddlepoint preview ${named}`,
  );
}

/** The files of a new problem, by path in its bank. */
export function newProblem(id: string): Map<string, string> {
  const text = (template: string) => renderTemplate(`new/${template}`, { id });
  const solution = (path: string) => `solutions/${id}/${path}`;
  return new Map([
    [`problems/${id}.yaml`, text("problem.yaml")],
    [solution("reference.ts"), text("reference.ts")],
    [solution("oracle.ts"), text("oracle.ts")],
    [solution("accepted/loop.ts"), text("accepted.ts")],
    [solution("wrong-answer/signed-maximum.ts"), text("wrong-answer.ts")],
  ]);
}

/** `saddlepoint schema`: the JSON Schema of problem files, for editors. */
export function schema(): void {
  print(schemaText().trimEnd());
}

/** The JSON Schema of problem files, for editors. */
export function schemaText(): string {
  return `${JSON.stringify(problemSchema(vocabulary), null, 2)}\n`;
}
