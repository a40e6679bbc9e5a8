import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { SLUG } from "../definition/schema.ts";
import { renderTemplate } from "../handout/templates.ts";
import { writeFolder, writeWhole } from "./files.ts";
import { note, UsageError } from "./terminal.ts";

/** `saddlepoint new`: a complete small problem that passes `check`, to be changed bit by bit. */
export function create(id: string, { bank }: { readonly bank: string }): void {
  const [unit, slug, ...rest] = id.split("/");
  const name = new RegExp(SLUG);
  if (unit === undefined || slug === undefined || rest.length > 0 || !name.test(unit) || !name.test(slug)) {
    throw new UsageError(
      `Cannot make the problem "${id}": write <unit>/<slug> in lower case with hyphens, e.g. u2-spectrum/rayleigh-quotient`,
    );
  }
  const file = join(bank, "problems", unit, `${slug}.yaml`);
  if (existsSync(file)) throw new UsageError(`Cannot make the problem "${id}" as ${file} exists already`);
  mkdirSync(join(bank, "solutions", unit), { recursive: true });
  const solution = (template: string) => renderTemplate(`new/${template}`, { id });
  writeFolder(
    join(bank, "solutions", unit, slug),
    new Map([
      ["reference.ts", solution("reference.ts")],
      ["oracle.ts", solution("oracle.ts")],
      ["accepted/loop.ts", solution("accepted.ts")],
      ["wrong-answer/signed-maximum.ts", solution("wrong-answer.ts")],
    ]),
  );
  writeWhole(file, solution("problem.yaml"));
  note(`Made ${file} and solutions/${id}/\nNext: saddlepoint check ${id}`);
}
