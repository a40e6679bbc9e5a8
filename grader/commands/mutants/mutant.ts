import type { SolutionFile } from "../../definition/bank.ts";
import { SourceMap } from "../../interpreter/source-map.ts";
import { transpile } from "../../interpreter/transpile.ts";
import type { Place } from "../../values/diagnostic.ts";
import { AuthorError } from "../../variant/author-error.ts";
import { mutationsOf } from "./mutate.ts";

/** A solution with one slip in it. */
export interface Mutant {
  /** In the TypeScript. */
  readonly place: Place;
  /** The line of the TypeScript, trimmed: with `change`, the mutant's name, which line numbers do not enter. */
  readonly line: string;
  /** `< → <=`, or `< → <= #2` for the second of that name in the file. */
  readonly change: string;
  readonly code: string;
}

/** A solution as JavaScript, and every mutant of it. */
export interface Mutated {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/** Makes the mutants of a solution. @throws AuthorError when it cannot be read. */
export function mutantsOf({ path, text }: SolutionFile): Mutated {
  const result = transpile(path, text);
  if (result.kind === "syntax-error") {
    const [error] = result.errors;
    throw new AuthorError(
      { file: path, line: error?.line ?? 1, column: error?.column ?? 1 },
      "bad-reference",
      `Cannot read the reference: ${error?.message ?? "syntax error"}`,
    );
  }
  const { code, map } = result.transpiled;
  const placeOf = placesIn(path, text, code, map);
  const lines = text.split("\n");
  const counts = new Map<string, number>();
  const mutants = mutationsOf(code).map(({ at, operator, change, code: mutated }): Mutant => {
    const place = placeOf(at, operator);
    const line = lines[place.line - 1]!.trim();
    const name = `${line}\n${change}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return {
      place,
      line,
      change: count === 1 ? change : `${change} #${count}`,
      code: mutated,
    };
  });
  return { code, mutants };
}

/**
 * Leads from offsets in the JavaScript to places in the TypeScript. The map knows where operands begin, but not where
 * the operators between them stand.
 */
function placesIn(file: string, source: string, code: string, map: string) {
  const back = new SourceMap(map);
  const lines = source.split("\n");
  return (offset: number, operator: string | undefined): Place => {
    const before = code.slice(0, offset).split("\n");
    const found = back.original({ line: before.length, column: before.at(-1)!.length + 1 });
    if (found === undefined) return { file, line: 1, column: 1 };
    if (operator === undefined) return { file, ...found };
    const start = lines.slice(0, found.line - 1).join("\n").length + (found.line > 1 ? 1 : 0) + found.column - 1;
    const upTo = source.slice(0, Math.max(0, source.lastIndexOf(operator, start - 1))).split("\n");
    return { file, line: upTo.length, column: upTo.at(-1)!.length + 1 };
  };
}
