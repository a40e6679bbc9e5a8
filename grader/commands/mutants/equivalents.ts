import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bank } from "../../definition/bank.ts";
import { readYaml } from "../../definition/read.ts";
import { checkStructure } from "../../definition/structure.ts";
import type { JsonSchema } from "../../definition/vocabulary.ts";
import type { Place } from "../../values/diagnostic.ts";
import { DiagnosticsError } from "../terminal.ts";
import type { Mutant } from "./mutant.ts";

/** A mutant that no case could tell from the reference, as somebody has explained. */
export interface Equivalent {
  readonly line: string;
  readonly change: string;
  readonly reason: string;
  readonly place: Place;
}

export const EQUIVALENTS_FILE = "solutions/equivalent-mutants.yaml";

const SCHEMA: JsonSchema = {
  type: "object",
  additionalProperties: {
    type: "array",
    items: {
      type: "object",
      required: ["line", "changes", "reason"],
      additionalProperties: false,
      properties: {
        line: { type: "string", minLength: 1, description: "the line of reference.ts, trimmed" },
        changes: {
          type: "array",
          minItems: 1,
          items: { type: "string", minLength: 1 },
          description: 'as "saddlepoint mutants" prints them',
        },
        reason: { type: "string", minLength: 1, description: "why no case can tell them apart, in one sentence" },
      },
    },
  },
};

/** The explained mutants of a bank. */
export interface Equivalents {
  readonly byProblem: ReadonlyMap<string, readonly Equivalent[]>;
  /** The text of the file, for the code frames. */
  readonly text: string;
}

/** Reads the explained mutants; none where a bank has no such file. @throws DiagnosticsError */
export function readEquivalents(bank: Bank): Equivalents {
  const path = join(bank.root, EQUIVALENTS_FILE);
  if (!existsSync(path)) return { byProblem: new Map(), text: "" };
  const text = readFileSync(path, "utf8");
  const source = readYaml(EQUIVALENTS_FILE, text);
  const diagnostics = source.diagnostics.length > 0 ? source.diagnostics : checkStructure(source, SCHEMA);
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics, new Map([[EQUIVALENTS_FILE, text]]));
  const data = source.data as Record<string, { line: string; changes: string[]; reason: string }[]>;
  const byProblem = new Map(
    Object.entries(data).map(([id, entries]) => [
      id,
      entries.flatMap(({ line, changes, reason }, i) =>
        changes.map((change, j) => ({ line, change, reason, place: source.placeOf([id, i, "changes", j]) })),
      ),
    ]),
  );
  return { byProblem, text };
}

export const isExplainedBy = (mutant: Pick<Mutant, "line" | "change">, { line, change }: Equivalent): boolean =>
  mutant.line === line && mutant.change === change;
