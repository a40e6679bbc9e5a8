import { parse } from "csv-parse/sync";
import { compareDiagnostics, type Diagnostic, type Place } from "../values/diagnostic.ts";
import { LANGUAGES, type Language, type Text } from "../values/language.ts";
import { nearestName } from "../values/suggest.ts";
import { readYaml } from "./read.ts";
import { SLUG } from "./schema.ts";
import { checkStructure } from "./structure.ts";
import type { JsonSchema } from "./vocabulary.ts";

/** Problems with points, handed to a roster. */
export interface ProblemSet {
  readonly id: string;
  readonly title: Text;
  readonly language: Language;
  readonly attempt: number;
  /** The roster's path as written, relative to the set's file. */
  readonly roster: string | null;
  readonly problems: readonly { readonly id: string; readonly points: number }[];
}

/** One person on a roster. */
export interface Learner {
  readonly id: string;
  readonly name: string;
}

/** Something read from a file: the value, or everything that is wrong with the file. */
export type ReadResult<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

const SET_SCHEMA: JsonSchema = {
  type: "object",
  required: ["id", "title", "problems"],
  additionalProperties: false,
  properties: {
    id: { type: "string", pattern: SLUG },
    title: {
      type: "object",
      required: [...LANGUAGES],
      additionalProperties: false,
      properties: Object.fromEntries(LANGUAGES.map((language) => [language, { type: "string", minLength: 1 }])),
    },
    language: { type: "string", enum: [...LANGUAGES], description: "Of handouts and reports (default en)" },
    attempt: { type: "integer", minimum: 1, description: "Grows when everybody gets fresh variants (default 1)" },
    roster: { type: "string", minLength: 1, description: "A CSV file beside this one" },
    problems: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["id", "points"],
        additionalProperties: false,
        properties: {
          id: { type: "string", pattern: `${SLUG.slice(0, -1)}/${SLUG.slice(1)}`, description: "<unit>/<slug>" },
          points: { type: "number", exclusiveMinimum: 0 },
        },
      },
    },
  },
};

/** Reads a problem set; its problems must be among those of the bank. */
export function parseProblemSet(file: string, text: string, known: Iterable<string>): ReadResult<ProblemSet> {
  const source = readYaml(file, text);
  const diagnostics = [...source.diagnostics];
  if (source.data !== undefined) diagnostics.push(...checkStructure(source, SET_SCHEMA));
  if (diagnostics.length > 0) return { kind: "refused", diagnostics: diagnostics.sort(compareDiagnostics) };
  const data = source.data as Partial<ProblemSet> & Pick<ProblemSet, "id" | "title" | "problems">;
  const ids = [...known];
  const seen = new Set<string>();
  data.problems.forEach(({ id }, i) => {
    const place = source.placeOf(["problems", i, "id"]);
    if (!ids.includes(id)) {
      const near = nearestName(id, ids) ?? ids.find((one) => one.endsWith(`/${id.split("/").at(-1)}`));
      diagnostics.push({
        place,
        code: "unknown-problem",
        message: `Cannot find the problem "${id}" in the bank`,
        hint: near === undefined ? '"saddlepoint list" shows what there is' : `did you mean "${near}"?`,
      });
    }
    if (seen.has(id))
      diagnostics.push({ place, code: "duplicate-problem", message: `Cannot use the problem "${id}" twice in a set` });
    seen.add(id);
  });
  if (diagnostics.length > 0) return { kind: "refused", diagnostics };
  const { id, title, problems, language = "en", attempt = 1, roster = null } = data;
  return { kind: "read", value: { id, title, problems, language, attempt, roster } };
}

/** Ids name folders, so they hold nothing that a path could be made of. */
const LEARNER_ID = /^[\p{L}\p{N}][\p{L}\p{N}_.@+-]*$/u;

/** Reads a roster: CSV with a header and at least the columns `id` and `name`. */
export function parseRoster(file: string, text: string): ReadResult<readonly Learner[]> {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, code: string, message: string, hint?: string) => {
    const place: Place = { file, line, column: 1 };
    diagnostics.push({ place, code, message, ...(hint === undefined ? {} : { hint }) });
  };
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    report(lines ?? 1, "csv-syntax", `Cannot read the roster: ${message}`);
    return { kind: "refused", diagnostics };
  }
  const header = (text.replace(/^\uFEFF/, "").split(/\r?\n/)[0] ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase().replace(/^"|"$/g, ""));
  for (const column of ["id", "name"]) {
    if (!header.includes(column))
      report(
        1,
        "missing-column",
        `Cannot read the roster as it has no column "${column}"`,
        `its first line names the columns, e.g. "id,name"`,
      );
  }
  if (diagnostics.length > 0) return { kind: "refused", diagnostics };
  const first = new Map<string, number>();
  const learners = rows.map(({ record, info }) => {
    const { id = "", name = "" } = record;
    // File systems of Windows and macOS do not tell upper from lower case.
    const folded = id.toLowerCase();
    const earlier = first.get(folded);
    if (!LEARNER_ID.test(id))
      report(
        info.lines,
        "bad-learner-id",
        `Cannot use ${JSON.stringify(id)} as a learner's id: it names a folder, so that only letters, digits and _ . @ + - are allowed`,
      );
    else if (earlier !== undefined)
      report(info.lines, "duplicate-learner", `Cannot use the id "${id}" twice: it stands in line ${earlier} already`);
    first.set(folded, earlier ?? info.lines);
    return { id, name };
  });
  return diagnostics.length > 0 ? { kind: "refused", diagnostics } : { kind: "read", value: learners };
}
